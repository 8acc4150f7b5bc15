import { TEMPLATE_FILTERS } from "../packs/template-filters.ts";

// Templates of packs: `https://x.com/i/status/{id}`, `{name:lower}`.

type Part = { readonly literal: string } | { readonly group: string; readonly filter: string | null };

export type Template = readonly Part[];

export type Groups = Readonly<Record<string, string | undefined>>;

/** Cuts a template into its parts once, so that filling it is only concatenation. */
export const parseTemplate = (text: string): Template =>
	text
		.split(/(\{\w+(?::\w+)?\})/)
		.filter((part) => part !== "")
		.map((part) => {
			const placeholder = /^\{(\w+)(?::(\w+))?\}$/.exec(part);
			return placeholder === null ? { literal: part } : { group: placeholder[1] ?? "", filter: placeholder[2] ?? null };
		});

const applyFilter = (value: string, filter: string | null): string =>
	filter === null ? value : (TEMPLATE_FILTERS.get(filter)?.(value) ?? value);

/** The template with its groups inserted; null where a group has no value. */
export const fillTemplate = (template: Template, groups: Groups): string | null => {
	let text = "";
	for (const part of template) {
		if ("literal" in part) {
			text += part.literal;
			continue;
		}
		const value = groups[part.group];
		if (value === undefined) return null;
		text += applyFilter(value, part.filter);
	}
	return text;
};
