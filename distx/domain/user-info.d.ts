/** The text without the user names and passwords of the URLs in it (RFC 3986 section 3.2.1); e-mail addresses stay. */
export declare const withoutUserInfoInUrls: (text: string) => string;
/**
 * The same for a text that is an address, perhaps without a scheme, for messages and rejected rows: credentials in a list
 * are never stored or printed.
 */
export declare const withoutUserInfo: (text: string) => string;
