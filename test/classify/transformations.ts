import iconv from "iconv-lite";
import type { Exchange } from "../../src/domain/exchange.ts";
import type { Alter, SavedAnswer } from "./response-cases.ts";

// Ways of writing the same answer differently, and of adding to it what tells nothing of the item. Each is applied to every
// answer of a case: what is compared with another answer stays alike.

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Comments, raw elements with what they hold, tags, declarations, text. */
const PIECES =
	/<!--[\s\S]*?-->|<(script|style|textarea|noscript|template)\b[^>]*>[\s\S]*?<\/\1\s*>|<\/?[a-z](?:[^>"']|"[^"]*"|'[^']*')*>|<![^>]*>|[^<]+|</gi;
const START_TAG = /^<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/i;
const RAW = /^<(?:script|style|textarea|noscript|template)\b/i;

type Attribute = readonly [name: string, value: string | null];
type WriteTag = (name: string, attributes: readonly Attribute[], slash: string) => string;

const mapTags = (html: string, write: WriteTag): string =>
	(html.match(PIECES) ?? [])
		.map((piece) =>
			piece.replace(RAW.test(piece) || START_TAG.test(piece) ? START_TAG : /(?!)/, (tag) => {
				const [, name = "", inner = "", slash = ""] = /^<([^\s/>]+)([\s\S]*?)(\/?)>$/.exec(tag) ?? [];
				const attributes = [...inner.matchAll(ATTRIBUTE)].map(
					(found): Attribute => [found[1] ?? "", found[2] ?? found[3] ?? found[4] ?? null],
				);
				return write(name, attributes, slash);
			}),
		)
		.join("");

const mapText = (html: string, change: (text: string) => string): string =>
	(html.match(PIECES) ?? []).map((piece) => (piece.startsWith("<") ? piece : change(piece))).join("");

const written = (name: string, attributes: readonly Attribute[], slash: string, quote = '"'): string =>
	`<${name}${attributes
		.map(([key, value]) => (value === null ? ` ${key}` : ` ${key}=${quote}${value.replaceAll(quote, "&#39;")}${quote}`))
		.join("")}${slash === "" ? "" : " /"}>`;

const references = (text: string, base: 10 | 16): string =>
	text.replace(/&[a-z0-9#]+;|[\p{L}'’]/giu, (sign) =>
		sign.length > 1 && sign.startsWith("&")
			? sign
			: `&#${base === 16 ? "x" : ""}${(sign.codePointAt(0) ?? 0).toString(base)};`,
	);

const isPage = (body: string): boolean => /^\s*</.test(body);
const isJson = (text: string): boolean => {
	try {
		return typeof JSON.parse(text) === "object";
	} catch {
		return false;
	}
};

/** Rewrites a JSON body, and the JSON in a page's scripts. */
const mapJson = (body: string, change: (text: string) => string): string =>
	isPage(body)
		? body.replace(
				/(<script\b[^>]*>)([^<{[]*)([{[][^<]*[}\]])(;?\s*<\/script>)/gi,
				(all, open: string, name: string, json: string, close: string) =>
					isJson(json) ? `${open}${name}${change(json)}${close}` : all,
			)
		: isJson(body)
			? change(body)
			: body;

const escaped = (json: string): string =>
	JSON.stringify(JSON.parse(json)).replace(/"(?:[^"\\]|\\.)*"/g, (text) =>
		JSON.stringify(JSON.parse(text))
			.slice(1, -1)
			.replace(/[^\x20-\x7e]|'/g, (sign) =>
				[...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
			)
			.replaceAll("/", "\\/")
			.replace(/^|$/g, '"'),
	);

const reversed = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(reversed);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, one]) => [key, reversed(one)]),
	);
};

const onBody =
	(change: (body: string) => string): Alter =>
	(saved) =>
		saved.body === undefined || saved.body === "" ? saved : { ...saved, body: change(saved.body) };
const onPage = (change: (html: string) => string): Alter => onBody((body) => (isPage(body) ? change(body) : body));
const onJson = (change: (json: string) => string): Alter => onBody((body) => mapJson(body, change));

const ENTITIES_IN = new Set(["content", "href"]);

/** The same answer in another spelling. */
export const SPELLINGS: Readonly<Record<string, Alter>> = {
	"tags and attributes in upper case": onPage((html) =>
		mapTags(html, (name, attributes, slash) =>
			written(
				name.toUpperCase(),
				// Byte sequences are looked for as they stand.
				attributes.map(([key, value]) => [key === "data-adblockkey" ? key : key.toUpperCase(), value]),
				slash,
			),
		),
	),
	"attributes in another order, in single quotes": onPage((html) =>
		mapTags(html, (name, attributes, slash) => written(name, [...attributes].reverse(), slash, "'")),
	),
	"attributes without quotes where they need none": onPage((html) =>
		mapTags(
			html,
			(name, attributes) =>
				`<${[name, ...attributes.map(([key, value]) => (value === null ? key : /^[^\s"'=<>`]+$/.test(value) ? `${key}=${value}` : `${key}="${value}"`))].join("\n\t")}>`,
		),
	),
	"text in decimal references": onPage((html) => mapText(html, (text) => references(text, 10))),
	"values in hexadecimal references": onPage((html) =>
		mapTags(html, (name, attributes, slash) =>
			written(
				name,
				attributes.map(([key, value]) => [
					key,
					value !== null && ENTITIES_IN.has(key.toLowerCase()) ? references(value, 16) : value,
				]),
				slash,
			),
		),
	),
	"curly apostrophes, decomposed letters": onPage((html) =>
		mapText(html, (text) => text.replaceAll("'", "’").normalize("NFD")),
	),
	"unbreakable spaces": onPage((html) => mapText(html, (text) => text.replaceAll(" ", "&nbsp;"))),
	"capitals, spread over lines": onPage((html) =>
		mapText(html, (text) =>
			text
				.replace(/&[a-z0-9#]+;|[^&]/gi, (sign) => (sign.length > 1 ? sign : sign.toUpperCase()))
				.replaceAll(" ", "\r\n  "),
		),
	),
	"invisible signs within and around": onPage((html) =>
		mapText(html, (text) =>
			text
				.replace(/(?<=[a-z])(?=[a-z])/g, "\u200b")
				.replace(/(?<=[\u0600-\u06ff])(?= )/g, "\u061c")
				.replace(/^(?=\S)/, "\u202b\u2063")
				.replace(/(?<=\S)$/, "\u202c\ufe0f"),
		),
	),
	"a mark of the byte order": onBody((body) => `\ufeff${body}`),
	"white space around": onBody((body) => (isPage(body) || isJson(body) ? `\n\n${body}\n` : body)),
	"comments between": onPage((html) => html.replaceAll(/<(?=meta|link|h1|h2|p|div)/gi, "<!-- a > b --><")),
	"JSON without spaces": onJson((json) => JSON.stringify(JSON.parse(json))),
	"JSON with escaped signs and slashes": onJson(escaped),
	"JSON in another order": onJson((json) => JSON.stringify(reversed(JSON.parse(json)))),
	"names of fields in upper case, one repeated": (saved) => ({
		...saved,
		headers: [
			...Object.entries(saved.headers).map(([name, value]): [string, string] => [name.toUpperCase(), value]),
			["set-cookie", "a=1"],
			["Set-Cookie", "b=2"],
		],
	}),
	"two bytes a character": (saved) =>
		saved.body === undefined || saved.body === ""
			? saved
			: { ...saved, body: Uint8Array.from(iconv.encode(saved.body, "utf-16le", { addBOM: true })) },
};

/** Changes the addresses that a page states of itself. */
const onStated = (change: (url: string) => string): Alter =>
	onPage((html) =>
		html.replace(
			/(<(?:meta[^>]*og:url[^>]*content|link[^>]*canonical[^>]*href)=)(["'])([^"']*)\2/gi,
			(all, open: string, quote: string, url: string) =>
				URL.canParse(url) ? `${open}${quote}${change(url)}${quote}` : all,
		),
	);

/** The page's own address in other spellings. */
export const ADDRESSES: Readonly<Record<string, Alter>> = {
	"without the scheme": onStated((url) => url.replace(/^https?:/, "")),
	"with the host in upper case and the port": onStated((url) =>
		url.replace(/^(https:\/\/)([^/?#]+)/, (_, scheme: string, host: string) => `${scheme}${host.toUpperCase()}:443`),
	),
	"with escaped signs that need none": onStated((url) =>
		url.replace(/(?<=\/\/[^/]+\/.*)[-_.~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
	),
	"with white space": onStated((url) => `\n ${url} `),
	"with a fragment": onStated((url) => `${url}#top`),
	"with http": onStated((url) => url.replace(/^https:/, "http:")),
};

const escapeHtml = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const intoHead = (html: string, piece: string): string =>
	/<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + piece) : piece + html;
const atEnd = (html: string, piece: string): string =>
	/<\/body>/i.test(html) ? html.replace(/<\/body>/i, (end) => piece + end) : html + piece;

/** The same page with wordings where no platform says anything: what users and programs write. */
export const quoting = (wordings: readonly string[]): Readonly<Record<string, Alter>> => {
	const headings = wordings.map((text) => `<title>${escapeHtml(text)}</title><h1>${escapeHtml(text)}</h1>`).join("");
	const values = escapeHtml(wordings.join(" ")).replaceAll("'", "&#39;");
	return {
		"in a script's strings": onPage((html) =>
			intoHead(
				html,
				`<script>var s=${JSON.stringify([...wordings, "<title>404</title>"]).replaceAll("</", "<\\/")}</script>`,
			),
		),
		"in a comment": onPage((html) => intoHead(html, `<!-- ${headings} -->`)),
		"in a template, for pages without script, in a field to type in": onPage((html) =>
			atEnd(html, `<template>${headings}</template><noscript>${headings}</noscript><textarea>${headings}</textarea>`),
		),
		"in attributes": onPage((html) =>
			atEnd(html, `<img alt="${values}" title='${values}' data-json='{"a":"<h1>${values}</h1>"}'>`),
		),
		"in a second title and a drawing": onPage((html) =>
			// Where there is none before it, a title is no second one.
			atEnd(
				html,
				`<svg><title>Page not found</title></svg>${/<title/i.test(html) ? "<title>404 Not Found</title>" : ""}`,
			),
		),
	};
};

/** The item's own address where it tells nothing: links, other languages, what scripts remember of the request. */
export const linking = (url: string, itemId: string): Readonly<Record<string, Alter>> => ({
	"in a script": onPage((html) => intoHead(html, `<script>window.request=${JSON.stringify({ url, itemId })}</script>`)),
	"as another language's": onPage((html) =>
		intoHead(html, `<link rel="alternate" hreflang="de" href="${escapeHtml(url)}">`),
	),
	"in a link": onPage((html) => atEnd(html, `<a href="${escapeHtml(url)}"></a>`)),
});

/** An answer that broke off at a share of its bytes. */
export const cutAt =
	(share: number): Alter =>
	(saved: SavedAnswer) =>
		saved.body === undefined || saved.body === ""
			? saved
			: {
					...saved,
					body: saved.body.slice(0, Math.floor(saved.body.length * share)),
					error: "aborted",
				};

/** An answer that goes on behind our own bound, which lies at a share of its bytes. */
export const boundAt =
	(share: number) =>
	(exchange: Exchange): Exchange => {
		const { outcome } = exchange;
		if (outcome.kind === "failure") return exchange;
		const body = outcome.body.subarray(0, Math.floor(outcome.body.length * share));
		return { ...exchange, outcome: { ...outcome, body, truncated: true } };
	};
