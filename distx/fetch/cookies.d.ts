export type ChainCookies = {
    /** Takes the Set-Cookie fields (one a line) of a response from `url`. */
    store(url: URL, setCookie: string | undefined): void;
    /** The Cookie field for a request to `url`; null for none. */
    fieldFor(url: URL): string | null;
};
export declare const createChainCookies: () => ChainCookies;
