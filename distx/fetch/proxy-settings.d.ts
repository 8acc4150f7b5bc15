/** Which proxy each scheme goes through; URLs such as `http://user:secret@proxy:3128` or `socks5://127.0.0.1:1080`. */
export type ProxySettings = {
    readonly http: string | null;
    readonly https: string | null;
    /** Hosts asked directly: `example.com` (and below it), `.example.com`, `host:port`, or `*`. */
    readonly noProxy: readonly string[];
};
export declare const NO_PROXY: ProxySettings;
/** A proxy to be spoken to. */
export type ProxyServer = {
    readonly kind: "http" | "https" | "socks5";
    readonly hostname: string;
    readonly port: number;
    /** Decoded; null where the URL names none. */
    readonly credentials: {
        readonly user: string;
        readonly password: string;
    } | null;
};
/** Reads a proxy's URL; `proxy:3128` means `http://proxy:3128`. Throws a UserError. */
export declare const parseProxy: (text: string) => ProxyServer;
/**
 * The proxies to use: `flag` (`--proxy`) for everything, without exceptions; else the usual environment variables http_proxy,
 * https_proxy, all_proxy and no_proxy, in lower case first.
 */
export declare const proxySettingsFrom: (flag: string | null, environment: Readonly<Record<string, string | undefined>>) => ProxySettings;
/** The proxy that a URL is asked through; null for none. */
export declare const proxyFor: ({ http, https, noProxy }: ProxySettings, url: URL) => string | null;
