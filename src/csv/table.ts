import type { Encoding } from "./bytes/encoding.ts";
import type { SerialSystem } from "./dates/number-systems.ts";
import type { Row } from "./rows/row.ts";
import type { Delimiter } from "./text/dialect.ts";

/** A list opened as a table, whatever file it came in. */
export type Table = {
	readonly form: TableForm;
	/** Null for a list without a header. */
	readonly header: readonly string[] | null;
	/** The first rows, for telling columns apart. */
	readonly sample: readonly (readonly string[])[];
	/** How a workbook counts days; null for text, which may come from any. */
	readonly serials: SerialSystem | null;
	/** Reads all rows, in batches; can be called again. */
	rows(): AsyncIterable<readonly Row[]>;
};

/** How the file was read, for people and for `dialect` in JSON. */
export type TableForm = {
	readonly format: "text" | "xlsx";
	readonly isGzip: boolean;
	readonly encoding: Encoding;
	readonly hasByteOrderMark: boolean;
	/** Null where every line, or cell of a workbook, is one value. */
	readonly delimiter: Delimiter | null;
	/** Physical line of the header, from 1; null without one. */
	readonly headerRow: number | null;
	/** The workbook's sheet; null for text. */
	readonly sheet: string | null;
};

/** What a user settled about the file (contract.md section 2, import); the rest is detected. */
export type TableSettings = {
	readonly encoding?: Encoding;
	readonly delimiter?: Delimiter;
	readonly headerRow?: number;
	readonly hasHeader?: boolean;
	readonly sheet?: string;
};
