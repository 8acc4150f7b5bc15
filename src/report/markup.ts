import { visible } from "./visible.ts";

/** Text that is known to be safe HTML or SVG. Only `markup` and `trusted` make it. */
export type Markup = { readonly source: string };

type Value = Markup | readonly Markup[] | string | number;

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
	"`": "&#96;",
};

const escaped = (text: string): string => visible(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? "");

const written = (value: Value): string => {
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return escaped(value);
	return "source" in value ? value.source : value.map(({ source }) => source).join("");
};

/** HTML or SVG: every value that is not markup itself is escaped, for elements and for quoted attributes. */
export const markup = (strings: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
	source: strings.reduce((text, part, index) => {
		const value = values[index - 1];
		return `${text}${value === undefined ? "" : written(value)}${part}`;
	}),
});

/** For text that this project wrote itself (the style sheet), never for anything that came from outside. */
export const trusted = (source: string): Markup => ({ source });

export const NOTHING: Markup = { source: "" };
