import { type Fields, type ProbeRequest, REDIRECT_STATUS_CODES } from "../domain/exchange.ts";
import { readLocation } from "../domain/location.ts";
import { requireWeb } from "./askable.ts";
import { FailureError } from "./failure-of.ts";

/** Where a response sends us. */
export type Redirect = { readonly to: URL; readonly method: ProbeRequest["method"] };

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Servers send Location as raw bytes: UTF-8 where they are that, else ISO-8859-1. `value` holds one byte a character. */
const textOf = (value: string): string => {
	if (!/[\x80-\xff]/.test(value)) return value;
	try {
		return utf8.decode(Buffer.from(value, "latin1"));
	} catch {
		return value;
	}
};

/** The method that a redirect is followed with, as browsers do it: what was posted is not posted elsewhere (RFC 9110 section 15.4). */
export const methodAfter = (statusCode: number, method: ProbeRequest["method"]): ProbeRequest["method"] =>
	method === "POST" && statusCode < 304 ? "GET" : method;

/**
 * The redirect that a response is (RFC 9110 sections 10.2.2 and 15.4): relative, protocol-relative and badly encoded references are
 * read as browsers read them. Null when the response is no redirect. Throws a FailureError for a Location that is no URL
 * (`bad-response`) or of another scheme than http and https (`not-pollable`).
 */
export const redirectOf = (
	from: URL,
	method: ProbeRequest["method"],
	statusCode: number,
	fields: Fields,
): Redirect | null => {
	const location = fields.get("location");
	if (!REDIRECT_STATUS_CODES.has(statusCode) || location === undefined || location.trim() === "") return null;
	const read = readLocation(textOf(location), from.href);
	if (read.kind === "unreadable") throw new FailureError("bad-response", "location", read.message);
	const { to } = read;
	requireWeb(to);
	if (to.hash === "") to.hash = from.hash;
	to.username = "";
	to.password = "";
	return { to, method: methodAfter(statusCode, method) };
};
