import type { Condition, TextTest } from "../rule.ts";

/** Titles and headings of logins: "Sign in to your account", "Login | Bank". */
const OF_A_LOGIN: TextTest = {
	matches:
		"\\b(?:sign|log)[ -]?(?:in|on)\\b|\\b(?:anmeld|einlogg?|logowani|zaloguj|inlogg)\\p{L}*|\\bconnexion\\b|\\bconnectez-vous\\b|\\bse connecter\\b|\\binici[ae]r? sesi[oó]n\\b|\\bidentificarse\\b|\\bacceder\\b|\\bentrar\\b|\\bacced[ie]\\b|\\b(?:giriş|oturum aç)|(?<!\\p{L})(?:вход|войти|увійти)(?!\\p{L})|登录|登入|ログイン|로그인|تسجيل الدخول|đăng nhập",
};

/** A page that calls itself a login. Logins that were reported do so, too: together with other evidence only. */
export const CALLED_A_LOGIN: readonly Condition[] = [{ title: OF_A_LOGIN }, { element: { h1: OF_A_LOGIN } }];
