/** Throws a FailureError (`not-pollable`) for a URL that is never asked, whatever its address: only web pages on ports for them are. */
export declare const requireAskable: (url: URL) => void;
