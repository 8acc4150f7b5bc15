import { type Fields, type ProbeRequest, REDIRECT_STATUS_CODES } from "../domain/exchange.ts";
import { requireWeb } from "./askable.ts";
import { FailureError } from "./failure-of.ts";

/** Where a response sends us. */
export type Redirect = { readonly to: URL; readonly method: ProbeRequest["method"] };

/** Somebody on the way joined fields that name different places. */
const SEVERAL_LOCATIONS = /, https?:\/\//i;

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

/** A repeated Location (fields.ts: one a line): the same one twice is one, different ones are no answer at all. */
const singleLocation = (lines: string): string => {
	const [value = "", ...others] = lines.split("\n");
	const other = others.find((each) => each !== value);
	if (other !== undefined) {
		throw new FailureError("bad-response", "location", `redirects to ${value} and to ${other} at once`);
	}
	// Joined with ", " by somebody on the way.
	for (let comma = value.indexOf(", "); comma !== -1; comma = value.indexOf(", ", comma + 1)) {
		const first = value.slice(0, comma);
		if (value === `${first}, ${first}`) return first;
	}
	return value;
};

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
	const reference = textOf(singleLocation(location));
	if (!URL.canParse(reference, from.href) || SEVERAL_LOCATIONS.test(reference)) {
		throw new FailureError("bad-response", "location", `redirects to ${reference}, which is no URL`);
	}
	const to = new URL(reference, from);
	requireWeb(to);
	if (to.hash === "") to.hash = from.hash;
	to.username = "";
	to.password = "";
	return { to, method: method === "POST" && statusCode < 304 ? "GET" : method };
};
