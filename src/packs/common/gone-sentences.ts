import type { Condition, TextTest } from "../rule.ts";
import { CLOSING, OPENING } from "./around-sentences.ts";
import { WORLDWIDE, WORLDWIDE_HINTS } from "./gone-worldwide.ts";

// Sentences of short pages that say that something is not there: "This file was deleted", "The page you requested could not
// be found". Too many to list word by word; a title or heading that is such a sentence, and a page that says hardly more.

const ENGLISH_THING =
	"(?:page|url|address|link|file|document|post|thread|topic|discussion|content|video|clip|image|photo|album|story|listing|item|product|offer|ad|advert|advertisement|auction|article|entry|event|job|account|user|member|profile|channel|group|playlist|game|form|survey|download|resource)";
const ENGLISH_GONE =
	"(?:(?:could not|couldn't|cannot|can't|can not) be found|(?:was|were|is|has) not (?:been )?found|(?:wasn't|isn't|not) found|(?:does|do) not exist|doesn't exist|(?:has been|have been|was|were|is|been) (?:permanently |since |temporarily )?(?:deleted|removed|taken down|terminated|suspended|disabled|deactivated|banned|closed|withdrawn|unpublished)|no longer (?:available|exists?|active|here|live|published)|(?:is|are) (?:unavailable|gone)|(?:isn't|is not|aren't|are not) available|(?:has|have|is) expired|removed by (?:an? |the )?(?:moderator|admin|user|owner|author|seller))";
const ENGLISH_AT_ONCE = "(?:unavailable|deleted|removed|expired)";
const ENGLISH_SEARCH =
	"(?:can't|cannot|can not|couldn't|could not|unable to|didn't|did not) (?:seem to )?(?:find|locate)\\b.{0,60}\\b(?:page|url|file|post|content|video|listing|item|product|article|user|account|profile|what you|looking for)\\b";
const ENGLISH_ALONE =
	"(?:gone|deleted|removed|nothing (?:here|to see here)|there's nothing here(?:, yet)?|no results(?: found)?|no such (?:page|app|user|file|site|blog|bucket|key)|invalid (?:link|url|address)|does not exist|not here)";

const WORDINGS: Readonly<Record<string, string>> = {
	en: `${OPENING}(?:${ENGLISH_THING}\\b(?:.{0,45}\\b${ENGLISH_GONE}| ${ENGLISH_AT_ONCE})\\b|${ENGLISH_SEARCH})${CLOSING}`,
	alone: `^[\\P{L}]*${ENGLISH_ALONE}\\P{L}*$`,
	de: `${OPENING}(?:seite|datei|beitrag|anzeige|artikel|inhalt|konto|profil|benutzer|video)\\P{L}.{0,45}(?:nicht gefunden|existiert nicht|nicht (?:mehr )?verfügbar|(?:wurde|ist) (?:gelöscht|entfernt|gesperrt|abgelaufen|deaktiviert)|abgelaufen)\\p{L}{0,4}${CLOSING}`,
	fr: `${OPENING}(?:page|fichier|annonce|article|contenu|compte|profil|vidéo|utilisateur)\\P{L}.{0,45}(?:introuvable|n'existe (?:pas|plus)|n'est (?:pas|plus) (?:disponible|en ligne|active?)|a (?:été (?:supprimé|désactivé|retiré)|expiré)|(?:est )?(?:expirée?|désactivée?)|n'a pas été trouvé)\\p{L}{0,4}${CLOSING}`,
	es: `${OPENING}(?:página|archivo|anuncio|artículo|contenido|cuenta|perfil|usuario|video|vídeo|publicación)\\P{L}.{0,45}(?:no existe|no encontrad[ao]|no se (?:ha )?(?:encontró|encontrado|encuentra)|no está disponible|ha sido (?:eliminad|retirad|borrad)[ao]|ha (?:finalizado|caducado|expirado)|fue eliminad[ao]|(?:caducad|expirad)[ao])\\p{L}{0,4}${CLOSING}`,
	pt: `${OPENING}(?:página|arquivo|anúncio|artigo|conteúdo|conta|perfil|usuário|vídeo|publicação)\\P{L}.{0,45}(?:não existe|não encontrad[ao]|não foi encontrad[ao]|não está (?:mais )?disponível|foi (?:removid|excluíd|apagad|desativad)[ao]|expir(?:ou|ad[ao]))\\p{L}{0,4}${CLOSING}`,
	it: `${OPENING}(?:pagina|file|annuncio|articolo|contenuto|profilo|utente|video)\\P{L}.{0,45}(?:non (?:è stat[ao] )?trovat[ao]|non esiste|non è (?:più )?disponibile|è stat[ao] (?:rimoss|eliminat|cancellat|disattivat)[ao]|è? ?scadut[ao])\\p{L}{0,4}${CLOSING}`,
	ru: `${OPENING}(?:страниц|файл|запис|объявлени|товар|стать|профил|пользовател|аккаунт|сообщени|видео|тем)\\p{L}*\\P{L}.{0,45}(?:не найден|не существует|удал[её]н|недоступ|заблокирован|снят\\p{L}{0,2} с (?:публикац|продаж|показ)|больше не (?:актуальн|доступн|существует)|неактуальн)\\p{L}{0,6}${CLOSING}`,
};

/** Every sentence has one of these: a quick look before the patterns are tried. */
const HINTS =
	"not|n't|no res|no suc|longer|unav|delet|remov|termi|suspe|disab|banne|close|withd|unpub|gone|expir|taken|invalid|oops|sorry|nicht|gelö|entf|gesp|introu|n'ex|n'es|supp|trouv|trova|exist|esist|encon|dispo|elimi|exclu|apaga|rimos|cance|найд|сущес|удал|недос|забло|снят".split(
		"|",
	);
const SENTENCE: TextTest = {
	has: [...HINTS, ...WORLDWIDE_HINTS],
	matches: [...Object.values(WORDINGS), ...Object.values(WORLDWIDE)].join("|"),
};

/** Sentences about a whole site, or about now: every page of a host that is down for an hour says so. */
const FOR_NOW =
	"(?:site|website|blog|shop|store|page|content|service)\\b.{0,45}\\b(?:(?:has been|have been|was|were|is|been) (?:deleted|removed|taken down|terminated|suspended|disabled|deactivated|banned|closed|unpublished)|does not exist|doesn't exist|no longer (?:available|exists?|active|here|live)|(?:is|are) (?:currently |temporarily )?(?:unavailable|gone)|(?:isn't|is not|aren't|are not) (?:currently )?available|(?:has|have|is) expired|unavailable)\\b";
const AWAY: TextTest = { has: HINTS, matches: `${OPENING}${FOR_NOW}${CLOSING}` };

/** A short page that says so of its site, or for now. Never enough for a removal, however many pages say it. */
export const SAYS_AWAY: readonly Condition[] = [
	{ title: AWAY, words: { max: 200 } },
	{ element: { h1: AWAY }, words: { max: 200 } },
];

const NOW: TextTest = {
	matches:
		"\\b(?:right now|at the moment|at this time|try (?:again|later)|temporar\\p{L}*|currently|momentan|derzeit|zurzeit|vorübergehend|actuellement|momentanément|temporairement|en este momento|actualmente|temporalmente|no momento|temporariamente|al momento|momentaneamente|temporaneamente|tijdelijk|tymczasowo|chwilowo)(?!\\p{L})|временно|в данный момент|тимчасово|şu anda|geçici|暂时|暫時|无法(?:查看|访问|显示)|無法(?:顯示|檢視|觀看)|屏蔽|ご覧(?:いただけ|にな)|一時的|現在ご|일시적|مؤقت",
};

/** A page that says of itself that it is away for now, or cannot be shown: that may mean this visitor, or this hour. */
export const SAID_FOR_NOW: readonly Condition[] = [{ title: NOW }, { element: { h1: NOW } }];

/** Addressed to a customer: a notice of removal speaks to everybody, a fraud to its victim. */
export const TO_A_CUSTOMER: TextTest = {
	matches:
		"\\b(?:your|votre|su|tu|sua|tua|il tuo|ihr|dein|uw|je) (?:\\p{L}+ )?(?:account|card|compte|cuenta|conta|konto|rekening)(?!\\p{L})|ваш\\p{L}* (?:аккаунт|сч[её]т|карт)|您的(?:账户|帐户|账号)|お客様のアカウント",
};
export const SAID_TO_A_CUSTOMER: readonly Condition[] = [{ title: TO_A_CUSTOMER }, { element: { h1: TO_A_CUSTOMER } }];

/** A short page whose title or main heading is such a sentence. */
export const SAYS_GONE_ALOFT: readonly Condition[] = [
	{ title: SENTENCE, words: { max: 200 } },
	{ element: { h1: SENTENCE }, words: { max: 200 } },
];

/** Smaller headings count only on pages that say hardly more. */
export const SAYS_GONE_BELOW: Condition = { element: { h2: SENTENCE }, words: { max: 60 } };
export const SAYS_GONE: readonly Condition[] = [...SAYS_GONE_ALOFT, SAYS_GONE_BELOW];
