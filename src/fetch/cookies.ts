// Cookies live for one redirect chain and go back to the origin that set them, nowhere else: enough for sites that set one and
// redirect to see whether it comes back, and nothing that could follow us around. Simpler and stricter than RFC 6265.

export type ChainCookies = {
	/** Takes the Set-Cookie fields (one a line) of a response from `url`. */
	store(url: URL, setCookie: string | undefined): void;
	/** The Cookie field for a request to `url`; null for none. */
	fieldFor(url: URL): string | null;
};

type Cookie = { readonly name: string; readonly value: string; readonly path: string };

/** A chain of a few hops has no need of more. */
const MOST_PER_ORIGIN = 50;
const LONGEST_COOKIE = 4096;

const defaultPath = (pathname: string): string => pathname.slice(0, Math.max(1, pathname.lastIndexOf("/")));

/** RFC 6265 section 5.1.4. */
const pathMatches = (pathname: string, path: string): boolean =>
	pathname === path || (pathname.startsWith(path) && (path.endsWith("/") || pathname[path.length] === "/"));

const isExpired = (attributes: ReadonlyMap<string, string>): boolean => {
	const maxAge = attributes.get("max-age");
	if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Number(maxAge) <= 0;
	const expires = attributes.get("expires");
	// Deletion is written as a date at or near the epoch; a chain is too short for any other date to matter.
	return expires !== undefined && /\b(?:19[67]\d|[67]\d)\b/.test(expires);
};

export const createChainCookies = (): ChainCookies => {
	const jars = new Map<string, Map<string, Cookie>>();

	const storeOne = (url: URL, line: string): void => {
		const [pair = "", ...rest] = line.split(";");
		const equals = pair.indexOf("=");
		const name = pair.slice(0, Math.max(0, equals)).trim();
		const value = pair.slice(equals + 1).trim();
		// A control character or other rubbish would make the request invalid.
		if (name === "" || line.length > LONGEST_COOKIE || !/^[\x21-\x7e]+$/.test(name) || !/^[\x20-\x7e]*$/.test(value))
			return;
		const attributes = new Map(
			rest.map((attribute): [string, string] => {
				const [key = "", ...parts] = attribute.split("=");
				return [key.trim().toLowerCase(), parts.join("=").trim()];
			}),
		);
		const asked = attributes.get("path");
		const path = asked?.startsWith("/") === true ? asked : defaultPath(url.pathname);
		const jar = jars.get(url.origin) ?? new Map<string, Cookie>();
		jars.set(url.origin, jar);
		const key = `${name}\n${path}`;
		if (isExpired(attributes)) jar.delete(key);
		else if (jar.has(key) || jar.size < MOST_PER_ORIGIN) jar.set(key, { name, value, path });
	};

	return {
		store: (url, setCookie) => {
			if (setCookie === undefined) return;
			for (const line of setCookie.split("\n")) storeOne(url, line);
		},
		fieldFor: (url) => {
			const jar = jars.get(url.origin);
			if (jar === undefined) return null;
			const matching = [...jar.values()].filter((cookie) => pathMatches(url.pathname, cookie.path));
			matching.sort((a, b) => b.path.length - a.path.length);
			return matching.length === 0 ? null : matching.map(({ name, value }) => `${name}=${value}`).join("; ");
		},
	};
};
