const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Any half of a pair, alone or not: hardly any text has one, and this is told much faster. */
const SURROGATE = /[\ud800-\udfff]/;
/**
 * The text as SQLite can keep it: half a surrogate pair (a cell cut in the middle of an emoji) is no UTF-8, would come
 * back as three other characters and break the row's chain link.
 */
export const storedText = (text) => 
// The replacement leaves null null and a string a string.
(text === null || !SURROGATE.test(text) ? text : text.replace(LONE_SURROGATE, "\ufffd"));
