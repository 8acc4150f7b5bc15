/** What a column of a list of reported URLs can be mapped to (contract.md section 2, `--map FIELD=COLUMN`). */
export declare const FIELDS: readonly ["url", "reported_at", "notifier", "category", "channel", "reference", "platform", "note"];
export type Field = (typeof FIELDS)[number];
/** The columns of a list of past looks made by hand (`import --snapshots FILE`). */
export declare const LOOK_FIELDS: readonly ["url", "checked_at", "status", "reason", "note"];
export type LookField = (typeof LOOK_FIELDS)[number];
export type AnyField = Field | LookField;
/** Folds a header for comparing: case, accents, spaces and punctuation do not count. */
export declare const foldHeader: (header: string) => string;
