import type { Condition } from "../rule.ts";
import { NOT_HERE } from "./not-here.ts";

// Front pages of few words that stand before all others: of age, country, login, consent, or of a shop that is closed for now.
// A host that sends every visitor there says nothing of the page that was asked.

const SENTENCES: Readonly<Record<string, string>> = {
	age: "\\b(?:legal|drinking|smoking) age\\b|\\b(?:18|21) ?(?:\\+|years|or (?:older|over))|\\bover (?:18|21)\\b|\\bdate of birth\\b|\\bgeburtsdatum\\b|\\büber (?:16|18)\\b|\\bvolljährig|\\bmajeur\\b|\\bmayor(?:es)? de (?:edad|18)|\\bmaior(?:es)? de (?:idade|18)|\\bmaggiorenne|\\b18 (?:лет|yaş|lat)|已满\\s?18|満?18歳以上|만\\s?(?:18|19)세",
	country:
		"\\b(?:choose|select|pick) (?:your|a) (?:country|region|language|location|store|city)|\\b(?:wählen sie|wähle) (?:ihr|dein)\\p{L}* (?:land|sprache|region)|\\b(?:choisissez|sélectionnez) votre (?:pays|langue|région)|\\b(?:elige|seleccion[ae]) (?:tu|su) (?:país|idioma|región)|\\b(?:escolha|selecione) (?:o )?seu (?:país|idioma)|\\bscegli (?:il tuo|la tua|il|la) (?:paese|lingua|regione)|\\bвыберите (?:ваш\\p{L}* )?(?:страну|язык|регион|город)|选择(?:您的)?(?:国家|地区|语言)|国を選択|言語を選択",
	login:
		"\\b(?:please|must|need to|have to) (?:be logged|log|sign)[- ]?in\\b|\\b(?:log|sign) ?in (?:to|with|or)\\b|\\bmembers only\\b|\\binvit\\p{L}+ only\\b|\\bbitte (?:melden sie sich|melde dich|anmelden|einloggen)|\\bconnectez-vous\\b|\\binici[ae] sesión (?:para|con)|\\bfaça login\\b|\\baccedi (?:per|con)\\b|\\b(?:авторизуйтесь|войдите)|请(?:先)?登录|ログインしてください|로그인",
	consent:
		"\\bstore and(?:/or)? access information\\b|\\b(?:enable|accept|allow) (?:all )?cookies\\b|\\bcookies (?:must|are|have to)\\b|\\baccept all (?:or|to)\\b|\\baccepter (?:et|tous|les)\\b|\\bcookies (?:akzeptieren|zustimmen)",
	later:
		"\\b(?:try again|come back|check back|back) (?:later|soon|online|shortly)|\\bmaintenance\\b|\\byour patience\\b|\\b(?:open|back) again\\b|\\btechnical (?:issue|problem|difficult)|\\bwartung|\\bin kürze\\b|\\bmaintenance en cours|\\bmantenimiento\\b|\\bmanutenção\\b|\\bmanutenzione\\b|\\bтехническ\\p{L}+ работ|维护|メンテナンス|점검",
};

/** The body of a page of at most 150 words (longer ones are not read) that asks for something first. */
export const ASKED_FIRST: readonly Condition[] = [
	// Where visitors must log in, everything is sent to the front page.
	{ element: { "input[type=password]": { present: true } } },
	{ element: { body: { matches: Object.values(SENTENCES).join("|") } } },
	{ element: { body: NOT_HERE } },
];
