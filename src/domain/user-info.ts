const USER_INFO = /(^|\/\/)[^\s/?#"'<>]*@(?=[^\s/?#@]+)/g;

/**
 * The text without the user names and passwords of the URLs in it (RFC 3986 section 3.2.1), for messages and rejected
 * rows: credentials in a list are never stored or printed.
 */
export const withoutUserInfo = (text: string): string => (text.includes("@") ? text.replace(USER_INFO, "$1") : text);
