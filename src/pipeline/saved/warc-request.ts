import type { Exchange, ProbeRequest } from "../../domain/exchange.ts";
import { methodAfter } from "../../fetch/redirect.ts";
import { headerBuilder } from "../../fetch/request-headers.ts";
import type { SentRequest, WarcFields } from "./warc-record.ts";

/** What a look asked, and as whom. */
export type Asked = { readonly request: ProbeRequest; readonly userAgent: string };

/** Fields that tell who asked. */
const CREDENTIALS = /auth|cookie|token|secret|key/i;

const pairsOf = (headers: readonly string[]): WarcFields =>
	headers.flatMap((name, index) =>
		index % 2 === 1 || CREDENTIALS.test(name)
			? []
			: // Like every field of a record, no line holds a break.
				[[name, (headers[index + 1] ?? "").replaceAll(/[\r\n]+/g, " ")] as const],
	);

/** The requests of an exchange in order: one for each redirect, then the one for its answer. */
export const requestsOf = (
	{ redirects, finalUrl }: Exchange,
	{ request, userAgent }: Asked,
): readonly SentRequest[] => {
	const headersOf = headerBuilder(userAgent);
	const first = new URL(request.url).origin;
	let { method } = request;
	return [...redirects, { url: finalUrl, statusCode: 200 }].map(({ url: asked, statusCode }) => {
		const url = new URL(asked);
		const body = method === "POST" ? (request.body ?? "") : "";
		const length = body === "" ? [] : ["content-length", String(Buffer.byteLength(body))];
		const sent = {
			method,
			target: `${url.pathname}${url.search}`,
			headers: pairsOf(["host", url.host, ...headersOf(request, url.origin === first, null), ...length]),
			body,
		};
		method = methodAfter(statusCode, method);
		return sent;
	});
};
