/** What a column of a list of reported URLs can be mapped to (contract.md section 2, `--map FIELD=COLUMN`). */
export const FIELDS = [
	"url",
	"reported_at",
	"notifier",
	"category",
	"channel",
	"reference",
	"platform",
	"note",
] as const;
export type Field = (typeof FIELDS)[number];

/** The columns of a list of past looks made by hand (`import --snapshots FILE`). */
export const LOOK_FIELDS = ["url", "checked_at", "status", "reason", "note"] as const;
export type LookField = (typeof LOOK_FIELDS)[number];

export type AnyField = Field | LookField;

/** Folds a header for comparing: case, accents, spaces and punctuation do not count. */
export const foldHeader = (header: string): string =>
	header
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("ß", "ss")
		.replaceAll("ł", "l")
		.replaceAll("ø", "o")
		.replaceAll("ı", "i")
		.replace(/[^\p{L}\p{N}]/gu, "");
