import { type ProxySettings } from "./proxy-settings.ts";
/** Time limits on the network, in ms. Waiting in a lane does not count. */
export type TimeLimits = {
    /** TCP, TLS and the proxy's handshake; resolving the name has as long again. */
    readonly connectMs: number;
    /** From handing the request to the socket until the header section. */
    readonly headersMs: number;
    /** From the header section until the last byte: also a server that keeps dripping is cut off. */
    readonly bodyMs: number;
    /** All requests of one fetch together: redirect hops and retries. */
    readonly pollMs: number;
};
/** The limits that follow from `--timeout`: so long for headers and for content, three times that for a whole poll. */
export declare const timeLimits: (timeoutMs: number) => TimeLimits;
export type FetchSettings = {
    readonly userAgent: string;
    readonly limits: TimeLimits;
    /** Cap on content in bytes, as received and as decoded; what is beyond is not read. */
    readonly maxBytes: number;
    readonly maxRedirects: number;
    /** How often one fetch may be tried again after transient failures. */
    readonly retries: number;
    readonly proxy: ProxySettings;
    /** Content of `--ca FILE`: PEM certificates trusted beside the built-in ones. */
    readonly ca: string | null;
    /** `--resolve HOST:ADDRESS`: host names in lower case. The address guard applies to these addresses too. */
    readonly resolve: ReadonlyMap<string, readonly string[]>;
    /** Lifts the address guard. */
    readonly allowPrivate: boolean;
    readonly respectRobots: boolean;
};
/** The settings where no flag says otherwise. */
export declare const DEFAULT_FETCH_SETTINGS: Omit<FetchSettings, "userAgent">;
