import type { ItemKind } from "../domain/target.ts";
import type { RulePack, UrlShape } from "../packs/pack.ts";
import { fillTemplate, type Groups, parseTemplate, type Template } from "./template.ts";

/** What a URL names on its platform. */
export type ShapeMatch = {
	readonly kind: ItemKind;
	readonly id: string;
	readonly account: string | null;
	/** The canonical URL as text. */
	readonly url: string;
};

/** The parts of a URL that shapes look at: folded host, normalised path without trailing slash, raw query, fragment. */
export type UrlParts = {
	/** `http` or `https`, for templates of platforms on any host. */
	readonly scheme: string;
	readonly host: string;
	readonly path: string;
	readonly search: string;
	readonly hash: string;
};

export type CompiledShape = {
	readonly kind: ItemKind;
	readonly host: RegExp | null;
	readonly path: RegExp;
	readonly query: readonly (readonly [string, RegExp])[];
	readonly fragment: RegExp | null;
	readonly id: Template;
	readonly account: Template | null;
	readonly url: Template;
};

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, "u");

const anyCase = (word: string): string =>
	word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`).replace(/[.]/g, "\\.");

/** `{reserved}` in a path or a fragment: not one of the pack's reserved words as a whole segment. */
const withReserved = (path: string, reserved: readonly string[]): string =>
	path.replaceAll("{reserved}", reserved.length === 0 ? "" : `(?!(?:${reserved.map(anyCase).join("|")})(?:/|$))`);

const compileShape = (shape: UrlShape, reserved: readonly string[]): CompiledShape => ({
	kind: shape.kind,
	host: shape.host === undefined ? null : whole(shape.host),
	path: whole(withReserved(shape.path, reserved)),
	query: Object.entries(shape.query ?? {}).map(([name, pattern]) => [name, whole(pattern)]),
	fragment: shape.fragment === undefined ? null : whole(withReserved(shape.fragment, reserved)),
	id: parseTemplate(shape.id ?? "{id}"),
	account: shape.account === undefined ? null : parseTemplate(shape.account),
	url: parseTemplate(shape.url),
});

export const compileShapes = (pack: RulePack): readonly CompiledShape[] =>
	pack.shapes.map((shape) => compileShape(shape, pack.reserved ?? []));

const matchQuery = (shape: CompiledShape, parameters: URLSearchParams): Groups | null => {
	const groups: Record<string, string | undefined> = {};
	for (const [name, pattern] of shape.query) {
		const value = parameters.get(name);
		const found = value === null ? null : pattern.exec(value);
		if (found === null) return null;
		Object.assign(groups, found.groups);
	}
	return groups;
};

/** `/./` or `/../` in the path (RFC 3986 section 5.2.4): such an address names another page than it spells. */
const DOT_SEGMENT = /^[^?#]*\/\.{1,2}(?:[/?#]|$)/;

const matchOne = (shape: CompiledShape, parts: UrlParts): ShapeMatch | null => {
	const host = shape.host === null ? null : shape.host.exec(parts.host);
	if (shape.host !== null && host === null) return null;
	const path = shape.path.exec(parts.path);
	if (path === null) return null;
	const fragment = shape.fragment === null ? null : shape.fragment.exec(parts.hash);
	if (shape.fragment !== null && fragment === null) return null;
	const query = shape.query.length === 0 ? {} : matchQuery(shape, new URLSearchParams(parts.search));
	if (query === null) return null;
	const groups = {
		...host?.groups,
		...path.groups,
		...query,
		...fragment?.groups,
		host: parts.host,
		scheme: parts.scheme,
	};
	const url = fillTemplate(shape.url, groups);
	const id = fillTemplate(shape.id, groups);
	if (url === null || id === null || DOT_SEGMENT.test(url)) return null;
	const account = shape.account === null ? null : fillTemplate(shape.account, groups);
	return { kind: shape.kind, id, account, url };
};

/** The first shape that the URL has; null when the pack knows none. */
export const matchShape = (shapes: readonly CompiledShape[], parts: UrlParts): ShapeMatch | null => {
	for (const shape of shapes) {
		const found = matchOne(shape, parts);
		if (found !== null) return found;
	}
	return null;
};
