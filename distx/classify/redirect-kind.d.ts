/** Where redirects led, seen from the address that was asked. */
export type RedirectKind = "none" | "to-root" | "off-site" | "elsewhere";
/**
 * Compares the address asked with the one that answered. A change of scheme, of `www.` or of a trailing slash is no
 * redirect elsewhere, but the loss of what the query asked for is; private suffixes count (`a.github.io` and `b.github.io` are two sites).
 */
export declare const redirectKind: (requestUrl: string, finalUrl: string) => RedirectKind;
