import type { ProbeRequest } from "../domain/exchange.ts";
import { ACCEPTED_CODINGS } from "./decode-content.ts";

/** Fields that a request to another origin may keep; everything else the probe asked for stays behind. */
const CARRIED: ReadonlySet<string> = new Set(["accept", "accept-language"]);

/** Fields that are ours alone to set: framing, connection and credentials. */
const RESERVED: ReadonlySet<string> = new Set([
	"host",
	"connection",
	"content-length",
	"transfer-encoding",
	"upgrade",
	"keep-alive",
	"expect",
	"te",
	"trailer",
]);

/** Builds the header section of a request: defaults, then the probe's own fields, then cookies. Names and values in turn. */
export type HeaderBuilder = (request: ProbeRequest, sameOrigin: boolean, cookie: string | null) => string[];

export const headerBuilder = (userAgent: string): HeaderBuilder => {
	const defaults: Readonly<Record<string, string>> = {
		"user-agent": userAgent,
		accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
		"accept-language": "en-US,en;q=0.9,*;q=0.5",
		"accept-encoding": ACCEPTED_CODINGS,
	};
	const plain = Object.entries(defaults).flat();

	const withOwn = (request: ProbeRequest, sameOrigin: boolean): string[] => {
		const own = Object.entries(request.fields).filter(
			([name]) => !RESERVED.has(name) && (sameOrigin || CARRIED.has(name)),
		);
		return own.length === 0 ? plain : Object.entries({ ...defaults, ...Object.fromEntries(own) }).flat();
	};

	return (request, sameOrigin, cookie) => {
		let headers = plain;
		for (const _ in request.fields) {
			headers = withOwn(request, sameOrigin);
			break;
		}
		return cookie === null ? headers : [...headers, "cookie", cookie];
	};
};
