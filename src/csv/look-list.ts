import type { Instant } from "../domain/time.ts";
import type { ByteSource } from "./bytes/byte-source.ts";
import type { LookField } from "./columns/field.ts";
import { type Columns, resolveLookColumns } from "./columns/resolve-columns.ts";
import { createColumnPlan } from "./dates/column-plan.ts";
import { describeDates } from "./dates/date-plan.ts";
import { zoneNamed } from "./dates/zone.ts";
import { openTable } from "./open-table.ts";
import { createLookReader, type LookDraft } from "./rows/read-look.ts";
import type { RowProblem } from "./rows/row-problem.ts";
import type { TableForm, TableSettings } from "./table.ts";

export type LookListSettings = TableSettings & {
	readonly map: ReadonlyMap<string, string>;
	readonly dateFormat?: string;
	readonly timezone: string;
	readonly now: Instant;
};

/** How a list of past looks was read. */
export type UnderstoodLooks = {
	readonly form: TableForm;
	readonly preset: null;
	readonly header: readonly string[] | null;
	readonly columns: Columns<LookField>;
	readonly dates: string;
	readonly timezone: string;
};

export type LookList = {
	readonly understood: UnderstoodLooks;
	/** All rows; lists made by hand fit in memory. */
	readonly rows: readonly (LookDraft | RowProblem)[];
};

/**
 * Reads a list of past looks: url, checked_at, status, and where they are there reason and note.
 * @throws UserError when it is no such list, a setting does not fit it, or a column is in question
 */
export const readLookList = async (source: ByteSource, settings: LookListSettings): Promise<LookList> => {
	const table = await openTable(source, { ...settings, namedHeaders: [...settings.map.values()] });
	const columns = resolveLookColumns(table, settings.map);
	const zone = zoneNamed(settings.timezone);
	const dates = await createColumnPlan(table, columns.get("checked_at"), settings.dateFormat, settings.now);
	const readAll = async (): Promise<readonly (LookDraft | RowProblem)[] | null> => {
		const readLook = createLookReader({ columns, zone, now: settings.now, plan: dates.plan() });
		const all: (LookDraft | RowProblem)[] = [];
		for await (const rows of table.rows()) {
			for (const row of rows) {
				const read = readLook(row);
				if (read.kind === "unsettled") return null;
				all.push(read);
			}
		}
		return all;
	};
	let rows = await readAll();
	if (rows === null) {
		await dates.settle();
		rows = (await readAll()) ?? [];
	}
	const understood = { form: table.form, preset: null, header: table.header, columns, timezone: zone.name };
	return { understood: { ...understood, dates: describeDates(dates.plan()) }, rows };
};
