import type { PageText } from "./page-charset.ts";
import type { ScriptExtent } from "./scan-page.ts";
import { attributesOf } from "./tag-attributes.ts";

/** Where a pack finds a JSON value: `document:/reason`, `script#ID:/a/b`, `var NAME:/a/b`, `ld:/@type`. */
export type JsonPath = {
	readonly text: string;
	/** The part before the colon: paths with the same source share one parsed document. */
	readonly source: string;
	/** Segments of the RFC 6901 pointer, unescaped. `*` is any array element or object member. */
	readonly segments: readonly string[];
};

export type JsonScalar = string | number | boolean | null;

const SOURCE = /^(document|ld|script#[\w:.-]+|var [\w$.[\]"']+):((?:\/[^/]*)*)$/;
/** A JSON document larger than this is not parsed: no verdict is worth a stalled sweep. */
const LARGEST_JSON = 8_388_608;
/** Assignments of one name that are tried before giving up. */
const MOST_ASSIGNMENTS = 8;

/** Reads a path; null when it has none of the known forms. */
export const parseJsonPath = (text: string): JsonPath | null => {
	const found = SOURCE.exec(text);
	if (found === null) return null;
	const segments = (found[2] ?? "")
		.split("/")
		.slice(1)
		.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
	return { text, source: found[1] ?? "", segments };
};

const parse = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

/** Index after the JSON value (an object or array) that starts at `start`; -1 when it does not end. */
const endOfValue = (bytes: Buffer, start: number, limit: number): number => {
	let depth = 0;
	let isText = false;
	for (let at = start; at < limit; at += 1) {
		const byte = bytes[at];
		if (isText) {
			if (byte === 0x5c) at += 1;
			else if (byte === 0x22) isText = false;
		} else if (byte === 0x22) isText = true;
		else if (byte === 0x7b || byte === 0x5b) depth += 1;
		else if (byte === 0x7d || byte === 0x5d) {
			depth -= 1;
			if (depth === 0) return at + 1;
		}
	}
	return -1;
};

/** Every value that scripts assign to a name, in order: what a user wrote may read like an assignment, too. */
function* assigned(page: PageText, name: string, scripts: readonly ScriptExtent[]): Generator<unknown> {
	let tried = 0;
	let at = -1;
	for (const script of scripts) {
		// What was found behind a script is not looked for again from each of the scripts before it.
		if (at < script.start) at = page.bytes.indexOf(name, script.start);
		for (; at < script.end; at = page.bytes.indexOf(name, at + name.length)) {
			if (at === -1) return;
			const after = page.bytes.toString("latin1", at + name.length, at + name.length + 16);
			const opening = /^\s*=\s*(?=[{[])/.exec(after);
			if (opening === null) continue;
			tried += 1;
			if (tried > MOST_ASSIGNMENTS) return;
			const start = at + name.length + opening[0].length;
			const end = endOfValue(page.bytes, start, script.end);
			const value = end === -1 ? undefined : parse(page.decode(start, end));
			if (value !== undefined) yield value;
		}
	}
}

/** The first value in which one of the pointers leads somewhere; values are never read together. */
const firstLedInto = (values: Iterable<unknown>, paths: readonly JsonPath[]): readonly unknown[] => {
	for (const value of values) {
		if (paths.some(({ segments }) => lookUp(value, segments, 0) !== undefined)) return [value];
	}
	return [];
};

const documentsOf = (
	page: PageText,
	source: string,
	scripts: readonly ScriptExtent[],
	paths: readonly JsonPath[],
): readonly unknown[] => {
	if (page.bytes.length > LARGEST_JSON) return [];
	if (source === "document") return [parse(page.decode(0, page.bytes.length).replace(/^\ufeff/, ""))];
	if (source.startsWith("var ")) {
		const own = paths.filter((path) => path.source === source);
		return firstLedInto(assigned(page, source.slice(4), scripts), own);
	}
	const id = source.startsWith("script#") ? source.slice(7) : null;
	return scripts
		.filter((script) => {
			if (id !== null && !script.tag.includes(id)) return false;
			const attributes = attributesOf(script.tag);
			return id === null ? attributes.get("type") === "application/ld+json" : attributes.get("id") === id;
		})
		.map((script) => parse(page.decode(script.start, script.end)));
};

const lookUp = (value: unknown, segments: readonly string[], from: number): unknown => {
	const segment = segments[from];
	if (segment === undefined || value === undefined) return value;
	if (typeof value !== "object" || value === null) return undefined;
	if (segment === "*") {
		for (const element of Object.values(value)) {
			const found = lookUp(element, segments, from + 1);
			if (found !== undefined) return found;
		}
		return undefined;
	}
	if (Array.isArray(value)) return lookUp(value[Number(segment)], segments, from + 1);
	return Object.hasOwn(value, segment) ? lookUp(Reflect.get(value, segment), segments, from + 1) : undefined;
};

const scalar = (value: unknown): JsonScalar | undefined => {
	if (value === undefined) return undefined;
	if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
	if (typeof value === "object" && value !== null) return Object.keys(value).length === 0 ? "{}" : "{…}";
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
};

/** The values that the paths lead to; a path that leads nowhere is left out. Each source is parsed once. */
export const readJson = (
	page: PageText,
	paths: readonly JsonPath[],
	scripts: readonly ScriptExtent[],
): ReadonlyMap<JsonPath, JsonScalar> => {
	const values = new Map<JsonPath, JsonScalar>();
	const documents = new Map<string, readonly unknown[]>();
	for (const path of paths) {
		const known = documents.get(path.source) ?? documentsOf(page, path.source, scripts, paths);
		documents.set(path.source, known);
		for (const document of known) {
			const value = scalar(lookUp(document, path.segments, 0));
			if (value === undefined) continue;
			values.set(path, value);
			break;
		}
	}
	return values;
};
