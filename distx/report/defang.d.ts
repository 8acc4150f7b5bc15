/** Defangs each URL in a text: `https://a.example/x` → `hxxps://a[.]example/x`. Twice changes nothing more. */
export declare const defang: (text: string) => string;
/** Defangs a bare host: `a.example` → `a[.]example`. */
export declare const defangName: (host: string) => string;
/** Defangs a text and takes mail addresses out of it: a contact in a user agent, say. Not for URLs, which may hold an @. */
export declare const publicText: (text: string) => string;
