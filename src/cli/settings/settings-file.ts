import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { messageOf } from "../../domain/message-of.ts";
import { UserError } from "../../domain/user-error.ts";

/** A settings file as it was read; nothing in it is checked yet. */
export type SettingsFile = {
	readonly path: string;
	readonly content: unknown;
	/** `stillup.config.yaml:3:17` for the value (or the key) at a path of keys. */
	where(path: readonly PropertyKey[], part: "key" | "value"): string;
};

const NAMES = ["stillup.config.yaml", "stillup.config.yml", "stillup.config.json"];

/** The file that --config or STILLUP_CONFIG named, else the one in the working folder; null where there is none. */
export const findSettingsFile = (folder: string, named: string | undefined): string | null => {
	if (named !== undefined) {
		if (existsSync(resolve(folder, named))) return named;
		throw new UserError(`there is no settings file ${named}`, "check the name given with --config or STILLUP_CONFIG");
	}
	const found = NAMES.filter((name) => existsSync(join(folder, name)));
	if (found.length > 1)
		throw new UserError(`there are two settings files: ${found.join(" and ")}`, "keep one, or name one with --config");
	return found[0] ?? null;
};

/** Where the reader of YAML speaks to programmers. */
const WORDINGS: Readonly<Record<string, string>> = {
	MULTIPLE_DOCS: "a second document begins here; one file is one document",
	TAB_AS_INDENT: "a tab stands where the line is indented; indent with spaces",
	DUPLICATE_KEY: "this name stands twice at one place",
};

const textOf = (folder: string, path: string): string => {
	let bytes: Buffer;
	try {
		bytes = readFileSync(resolve(folder, path));
	} catch (error) {
		throw new UserError(`${path} cannot be read: ${messageOf(error)}`, "check the file's name");
	}
	// What is read otherwise than it was written would be compared with pages in vain.
	if (!isUtf8(bytes)) throw new UserError(`${path} is not text in UTF-8`, "save it as UTF-8 in your editor");
	return bytes.toString("utf8");
};

/** Reads YAML (or JSON, which YAML contains). Throws UserError with file:line:column. */
export const readSettingsFile = async (folder: string, path: string): Promise<SettingsFile> => {
	const { isMap, isNode, LineCounter, parseDocument } = await import("yaml");
	const text = textOf(folder, path);
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const at = (offset: number): string => {
		const { line, col } = lines.linePos(offset);
		return `${path}:${line}:${col}`;
	};
	const [error] = document.errors;
	if (error !== undefined) {
		const what = WORDINGS[error.code] ?? error.message;
		throw new UserError(`${at(error.pos[0])}: ${what}`, "mend the file's YAML");
	}

	const where: SettingsFile["where"] = (keys, part) => {
		const last = keys.at(-1);
		if (part === "key" && last !== undefined) {
			const parent = document.getIn(keys.slice(0, -1), true);
			const pair = isMap(parent)
				? parent.items.find(({ key }) => isNode(key) && String(key) === String(last))
				: undefined;
			if (pair !== undefined && isNode(pair.key)) return at(pair.key.range?.[0] ?? 0);
		}
		for (let depth = keys.length; depth >= 0; depth -= 1) {
			const node = document.getIn(keys.slice(0, depth), true);
			if (isNode(node) && node.range) return at(node.range[0]);
		}
		return path;
	};
	try {
		return { path, content: document.toJS() ?? {}, where };
	} catch (problem) {
		// Aliases that would grow without bound ("alias bomb").
		throw new UserError(`${path}: ${messageOf(problem)}`, "mend the file's YAML");
	}
};
