const IN_URLS = /(\/\/)[^\s/?#"'<>]*@(?=[^\s/?#@]+)/g;
/** At the start of a bare address: with a password, or before a host with a path. Anything else is an e-mail address or a handle. */
const AT_START = /^(?!mailto:)(?:[^\s/?#"'<>@:]+:[^\s/?#"'<>]*@(?=[^\s/?#@]+)|[^\s/?#"'<>@]+@(?=[^\s/?#@]+\/))/i;
/** The text without the user names and passwords of the URLs in it (RFC 3986 section 3.2.1); e-mail addresses stay. */
export const withoutUserInfoInUrls = (text) => text.includes("@") ? text.replace(IN_URLS, "$1") : text;
/**
 * The same for a text that is an address, perhaps without a scheme, for messages and rejected rows: credentials in a list
 * are never stored or printed.
 */
export const withoutUserInfo = (text) => text.includes("@") ? withoutUserInfoInUrls(text).replace(AT_START, "") : text;
