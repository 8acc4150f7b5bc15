import type { TextTest } from "../rule.ts";

// "Not available in your country": sentences of a host that shows something to others. They read like "not available", and
// whoever asks from elsewhere may see the page: so they tell nothing of the item.

const EN_PLACE = "(?:country|region|location|area|territory|market|jurisdiction|state|province)";
const SENTENCES: Readonly<Record<string, string>> = {
	en: `(?:not|n't|un) ?(?:currently |yet )?(?:available|accessible|offered|supported|allowed|permitted|shown)\\b.{0,40}\\b(?:in|from|for|to) (?:your|this) (?:current )?${EN_PLACE}|\\b(?:blocked|restricted|withheld|banned) (?:in|from|for) your ${EN_PLACE}|\\byour ${EN_PLACE} (?:is|has been) (?:blocked|restricted|not )`,
	es: "no (?:está |se encuentra )?(?:actualmente )?disponible .{0,20}en (?:tu|su|este|esta) (?:país|región|zona|ubicación|territorio)",
	pt: "(?:não está (?:mais )?disponível|indisponível) .{0,20}n[oa] (?:seu|sua|teu|tua) (?:país|região|localização)",
	fr: "(?:(?:pas|non) (?:encore )?(?:disponible|accessible)s?|indisponible) .{0,20}dans (?:votre|ton|ta|ce|cette) (?:pays|région|zone|territoire)",
	de: "in (?:deine[mr]|ihre[mr]|diese[mr]) (?:land|region|gebiet) .{0,20}nicht |nicht .{0,30}in (?:deine[mr]|ihre[mr]|diese[mr]) (?:land|region|gebiet)",
	it: "non (?:è )?disponibil[ei] .{0,20}(?:nel (?:tuo|suo|vostro) (?:paese|territorio)|nella (?:tua|sua|vostra) (?:regione|zona|area))",
	nl: "niet beschikbaar .{0,20}in (?:jouw|je|uw) (?:land|regio)",
	pl: "niedostępn\\p{L}+ .{0,20}w (?:twoim|twojej|państwa) (?:kraju|regionie|lokalizacji)",
	ru: "(?:недоступ|не доступ|заблокир)\\p{L}* .{0,20}в (?:вашей|вашем|этой|этом|данной|данном) (?:стране|регионе)",
	tr: "(?:ülkenizde|bölgenizde) .{0,20}(?:kullanilam|erişilem|görüntülenem|mevcut değil)",
	ar: "غير (?:متاح|متوفر)\\p{L}* .{0,20}في (?:بلدك|منطقتك|دولتك)",
	ja: "お住まいの(?:国|地域).{0,20}(?:ません|できない)",
	zh: "(?:您|你)?(?:所在|在)?的?(?:国家|國家|地区|地區).{0,10}(?:不可|无法|無法|不提供)",
	ko: "(?:국가|지역)에서.{0,20}(?:없습니다|않습니다)",
};

/** A text that says so. */
export const NOT_HERE: TextTest = { matches: Object.values(SENTENCES).join("|") };
