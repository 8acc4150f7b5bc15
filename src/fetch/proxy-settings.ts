/** Which proxy each scheme goes through; URLs such as `http://user:secret@proxy:3128` or `socks5://127.0.0.1:1080`. */
export type ProxySettings = {
	readonly http: string | null;
	readonly https: string | null;
	/** Hosts asked directly: `example.com` (and below it), `.example.com`, `host:port`, or `*`. */
	readonly noProxy: readonly string[];
};
