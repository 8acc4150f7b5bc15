// A report between model and format: headings, paragraphs and tables whose numbers are already printed, so that text,
// Markdown and HTML cannot disagree. Texts in it are untrusted; each format neutralises them in its own way.

export type Column = {
	readonly head: string;
	readonly align: "left" | "right";
	/** Holds URLs or ids, to be set as code. */
	readonly code?: boolean;
};

export type Table = {
	/** Unique in the report; fit for an HTML id. */
	readonly id: string;
	readonly caption: string;
	/** The first column heads the rows. */
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly string[])[];
};

/** A chart that a format may draw beside the table that says the same. */
export type Figure =
	| { readonly kind: "survival" }
	| { readonly kind: "groups"; readonly by: string }
	| { readonly kind: "timeline" };

export type Block =
	| { readonly kind: "paragraph"; readonly text: string }
	| { readonly kind: "list"; readonly items: readonly string[] }
	| { readonly kind: "table"; readonly table: Table }
	| { readonly kind: "figure"; readonly figure: Figure };

export type Section = { readonly id: string; readonly heading: string; readonly blocks: readonly Block[] };

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });
export const tableBlock = (table: Table): Block => ({ kind: "table", table });
export const figure = (figured: Figure): Block => ({ kind: "figure", figure: figured });

export const left = (head: string): Column => ({ head, align: "left" });
export const right = (head: string): Column => ({ head, align: "right" });
export const code = (head: string): Column => ({ head, align: "left", code: true });
