import { z } from "zod";
import { addField } from "../domain/add-field.ts";
import {
	type Exchange,
	FAILURE_KINDS,
	type Failure,
	type FailureKind,
	type Fields,
	REDIRECT_STATUS_CODES,
	type RedirectHop,
} from "../domain/exchange.ts";
import { isWebAddress, readLocation } from "../domain/location.ts";
import { withoutUserInfo } from "../domain/user-info.ts";
import { failureOfError } from "./failure-of-error.ts";

// What `judge` and the library read: one saved exchange, as people's own tools write them (contract.md section 2).

const headerValue = z.union([z.string(), z.number().transform(String), z.array(z.string())]);
const headersSchema = z.union([
	z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number().transform(String)]) })),
	z.array(z.tuple([z.string(), z.string()])),
	z.record(z.string(), headerValue.nullable()),
]);
const errorSchema = z.union([
	z.literal(false).transform(() => ""),
	z.string(),
	z.object({ code: z.string().nullish(), message: z.string().nullish(), kind: z.string().nullish() }),
]);

/** Tools write what they do not know as an empty text, too. */
const address = z
	.string()
	.nullish()
	.transform((text) => (text?.trim() === "" ? null : text));
const statusCode = z
	.union([
		z.number(),
		z
			.string()
			.regex(/^\d{1,3}$/)
			.transform(Number),
	])
	.pipe(z.number().int().min(0).max(999));

export const savedExchangeSchema = z.object({
	url: z.string(),
	status: statusCode.nullish(),
	headers: headersSchema.nullish(),
	body: z.union([z.string(), z.instanceof(Uint8Array)]).nullish(),
	finalUrl: address,
	requestUrl: address,
	redirects: z.array(z.object({ url: z.string(), statusCode: z.number().int(), location: z.string() })).nullish(),
	error: errorSchema.nullish(),
	truncated: z.boolean().nullish(),
});

/** One saved exchange, as `judge` reads it. A value that is missing may also be null. */
export type SavedExchange = {
	/** The reported URL. */
	readonly url: string;
	/** Status code of the answer; 0 or left out where there was none. */
	readonly status?: number | null | undefined;
	/** By name, or as pairs, or as in a HAR file (`{ name, value }`). Names in any case. */
	readonly headers?:
		| Readonly<Record<string, string | number | string[] | null>>
		| [string, string][]
		| { name: string; value: string | number }[]
		| null
		| undefined;
	/** Decoded content; a text is read as UTF-8, bytes as the headers and the page say. */
	readonly body?: string | Uint8Array | null | undefined;
	/** The URL that gave the answer, after redirects. */
	readonly finalUrl?: string | null | undefined;
	/** The endpoint asked (oEmbed, API, embed), where it differs from `url`. */
	readonly requestUrl?: string | null | undefined;
	/** The redirects that were followed, in order. */
	readonly redirects?: { url: string; statusCode: number; location: string }[] | null | undefined;
	/**
	 * Why there was no answer, in the words of Node, curl, Python or stillup: `ECONNRESET`, `timeout` …; beside a status, why
	 * the answer broke off.
	 */
	readonly error?:
		| string
		| { code?: string | null | undefined; message?: string | null | undefined; kind?: string | null | undefined }
		| null
		| undefined;
	/** Whether the body is only the beginning of what came: cut at a bound by who saved it. */
	readonly truncated?: boolean | null | undefined;
};
type Parsed = z.output<typeof savedExchangeSchema>;

const headerPairs = (headers: Parsed["headers"]): readonly (readonly [string, string])[] => {
	if (headers === null || headers === undefined) return [];
	if (Array.isArray(headers)) {
		return headers.map((header) => (Array.isArray(header) ? header : [header.name, header.value]));
	}
	return Object.entries(headers).flatMap(([name, value]) =>
		value === null ? [] : [value].flat().map((one): readonly [string, string] => [name, one]),
	);
};

const fieldsOf = (headers: Parsed["headers"]): Fields => {
	const fields = new Map<string, string>();
	for (const [name, value] of headerPairs(headers)) addField(fields, name.toLowerCase(), value);
	return fields;
};

const isFailureKind = (kind: string): kind is FailureKind => FAILURE_KINDS.some((known) => known === kind);

const failureText = (error: NonNullable<Parsed["error"]>): string =>
	typeof error === "string" ? error : [error.code, error.message, error.kind].filter(Boolean).join(" ");

/** User names and passwords are in no output. */
const withoutUser = (url: URL): string => {
	url.username = "";
	url.password = "";
	return url.href;
};

const resolve = (location: string, base: string): string | null => {
	return URL.canParse(location, base) ? withoutUser(new URL(location, base)) : null;
};

/**
 * A redirect that was saved but not followed is read as if it had led to its Location, with nothing seen there; one that
 * names no place, or one that no poll asks for, ends as it would in a poll.
 */
const unfollowed = (saved: Parsed, fields: Fields, at: string): RedirectHop | Failure | null => {
	const location = fields.get("location");
	const status = saved.status ?? 0;
	if (location === undefined || location.trim() === "" || !REDIRECT_STATUS_CODES.has(status)) return null;
	const read = readLocation(location, at);
	if (read.kind === "unreadable") return { kind: "bad-response", code: "location", message: read.message };
	const { to } = read;
	if (!isWebAddress(to)) {
		const scheme = to.protocol.slice(0, -1);
		return { kind: "not-pollable", code: scheme, message: `only http and https are asked, not ${scheme}` };
	}
	return { url: at, statusCode: status, location: withoutUser(to) };
};

const withoutFragment = (url: string): string => url.replace(/#.*$/s, "");

/** True where a redirect leads back to what was asked before. Where it sets a cookie, asking again is another question. */
const isLoop = (hop: RedirectHop, before: readonly RedirectHop[], fields: Fields): boolean =>
	!fields.has("set-cookie") &&
	[...before, hop].some(({ url }) => withoutFragment(url) === withoutFragment(hop.location));

const TEMPORARY_REDIRECT = 302;

/**
 * The exchange that a saved one stands for.
 * @param asked the address that was asked where the record does not say: the target's page
 */
export const exchangeOf = (saved: Parsed, asked: string): Exchange => {
	const requestUrl = resolve(saved.requestUrl ?? asked, asked) ?? asked;
	const statedFinal =
		saved.finalUrl === null || saved.finalUrl === undefined ? null : resolve(saved.finalUrl, requestUrl);
	const redirects = saved.redirects?.map(({ url, statusCode, location }) => ({
		url: resolve(url, requestUrl) ?? withoutUserInfo(url),
		statusCode,
		location: resolve(location, requestUrl) ?? withoutUserInfo(location),
	}));
	if (saved.error !== null && saved.error !== undefined && (saved.status ?? 0) === 0) {
		const text = failureText(saved.error);
		const failure = failureOfError(text);
		const kind = text.trim();
		return {
			requestUrl,
			finalUrl: statedFinal ?? requestUrl,
			redirects: redirects ?? [],
			outcome: { kind: "failure", failure: isFailureKind(kind) ? { ...failure, kind } : failure },
		};
	}
	const fields = fieldsOf(saved.headers);
	// A record of redirects may leave out where the last one led.
	const answeredAt = statedFinal ?? redirects?.at(-1)?.location ?? requestUrl;
	const hop = unfollowed(saved, fields, answeredAt);
	const stated: readonly RedirectHop[] =
		redirects ??
		(statedFinal !== null && statedFinal !== requestUrl
			? [{ url: requestUrl, statusCode: TEMPORARY_REDIRECT, location: statedFinal }]
			: []);
	if ((saved.status ?? 0) === 0) {
		const failure = failureOfError("bad response: no status");
		return { requestUrl, finalUrl: answeredAt, redirects: stated, outcome: { kind: "failure", failure } };
	}
	if (hop !== null && "kind" in hop) {
		return { requestUrl, finalUrl: answeredAt, redirects: stated, outcome: { kind: "failure", failure: hop } };
	}
	if (hop !== null && isLoop(hop, stated, fields)) {
		const failure = failureOfError("redirect loop");
		return { requestUrl, finalUrl: hop.location, redirects: [...stated, hop], outcome: { kind: "failure", failure } };
	}
	const body = saved.body ?? "";
	const isBroken = saved.error !== null && saved.error !== undefined && failureText(saved.error).trim() !== "";
	return {
		requestUrl,
		finalUrl: hop?.location ?? answeredAt,
		redirects: hop === null ? stated : [...stated, hop],
		outcome: {
			kind: "response",
			statusCode: saved.status ?? 0,
			fields,
			body: typeof body === "string" ? Buffer.from(body) : body,
			// A tool that had a status and then an error was given only part of the answer.
			truncated: isBroken || saved.truncated === true,
			...(isBroken ? { broken: true } : {}),
			...(typeof body === "string" ? { charset: "utf-8" } : {}),
		},
	};
};
