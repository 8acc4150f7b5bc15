import { isIP } from "node:net";
import { percentDecoded } from "../domain/percent-decoded.ts";
import { UserError } from "../domain/user-error.ts";
import { withoutUserInfo } from "../domain/user-info.ts";
import { unbracketed } from "./hostname.ts";

/** Which proxy each scheme goes through; URLs such as `http://user:secret@proxy:3128` or `socks5://127.0.0.1:1080`. */
export type ProxySettings = {
	readonly http: string | null;
	readonly https: string | null;
	/** Hosts asked directly: `example.com` (and below it), `.example.com`, `host:port`, or `*`. */
	readonly noProxy: readonly string[];
};

export const NO_PROXY: ProxySettings = { http: null, https: null, noProxy: [] };

/** A proxy to be spoken to. */
export type ProxyServer = {
	readonly kind: "http" | "https" | "socks5";
	readonly hostname: string;
	readonly port: number;
	/** Decoded; null where the URL names none. */
	readonly credentials: { readonly user: string; readonly password: string } | null;
};

const KINDS: Readonly<Record<string, ProxyServer["kind"]>> = {
	"http:": "http",
	"https:": "https",
	"socks5:": "socks5",
	"socks5h:": "socks5",
	"socks:": "socks5",
};
const DEFAULT_PORTS: Readonly<Record<ProxyServer["kind"], number>> = { http: 80, https: 443, socks5: 1080 };

/** Reads a proxy's URL; `proxy:3128` means `http://proxy:3128`. Throws a UserError. */
export const parseProxy = (text: string): ProxyServer => {
	const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
	const hint =
		"Use http://host:port, https://host:port or socks5://host:port, with user:password@ before the host if needed.";
	const shown = withoutUserInfo(text);
	if (!URL.canParse(full)) throw new UserError(`the proxy ${shown} is no URL`, hint);
	const url = new URL(full);
	const kind = KINDS[url.protocol];
	if (kind === undefined) throw new UserError(`a proxy of the kind ${url.protocol}// is not known`, hint);
	if (url.hostname === "") throw new UserError(`the proxy ${shown} names no host`, hint);
	return {
		kind,
		hostname: unbracketed(url.hostname),
		port: Number(url.port) || DEFAULT_PORTS[kind],
		credentials:
			url.username === "" ? null : { user: percentDecoded(url.username), password: percentDecoded(url.password) },
	};
};

/**
 * The proxies to use: `flag` (`--proxy`) for everything, without exceptions; else the usual environment variables http_proxy,
 * https_proxy, all_proxy and no_proxy, in lower case first.
 */
export const proxySettingsFrom = (
	flag: string | null,
	environment: Readonly<Record<string, string | undefined>>,
): ProxySettings => {
	if (flag !== null) return { http: flag, https: flag, noProxy: [] };
	const read = (name: string): string | null => environment[name] || environment[name.toUpperCase()] || null;
	const all = read("all_proxy");
	const exceptions = (read("no_proxy") ?? "").split(/[\s,]+/).filter((entry) => entry !== "");
	return {
		http: read("http_proxy") ?? all,
		https: read("https_proxy") ?? all,
		noProxy: exceptions.map((entry) => entry.toLowerCase()),
	};
};

const isException = (entry: string, hostname: string, port: string): boolean => {
	if (entry === "*") return true;
	// The parts of an IPv6 address are no ports.
	if (isIP(entry) !== 0) return hostname === entry;
	const [, name = entry, entryPort] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? [];
	if (entryPort !== undefined && entryPort !== port) return false;
	const bare = unbracketed(name.replace(/^\*?\./, ""));
	return hostname === bare || hostname.endsWith(`.${bare}`);
};

/** The proxy that a URL is asked through; null for none. */
export const proxyFor = ({ http, https, noProxy }: ProxySettings, url: URL): string | null => {
	const proxy = url.protocol === "https:" ? https : http;
	if (proxy === null) return null;
	const port = url.port || (url.protocol === "https:" ? "443" : "80");
	const hostname = unbracketed(url.hostname);
	return noProxy.some((entry) => isException(entry, hostname, port)) ? null : proxy;
};
