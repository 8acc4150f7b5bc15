import type { Cohort } from "../domain/notice.ts";
import type { Instant } from "../domain/time.ts";
import { UserError } from "../domain/user-error.ts";
import type { ByteSource } from "./bytes/byte-source.ts";
import type { Field } from "./columns/field.ts";
import { PRESET_TABLE, type PresetName, recognisePreset } from "./columns/presets.ts";
import { type Columns, resolveColumns } from "./columns/resolve-columns.ts";
import { surveyDates } from "./dates/column-dates.ts";
import { createColumnPlan } from "./dates/column-plan.ts";
import { describeDates } from "./dates/date-plan.ts";
import { readInstant } from "./dates/day-zero.ts";
import { zoneNamed } from "./dates/zone.ts";
import { openTable } from "./open-table.ts";
import { createNoticeReader, type NoticeContext, type NoticeDraft } from "./rows/read-notice.ts";
import type { RowProblem } from "./rows/row-problem.ts";
import { showValue } from "./rows/show-value.ts";
import type { Table, TableForm, TableSettings } from "./table.ts";

/** What a user settled about a list; everything else is found by looking, and told in `understood`. */
export type NoticeListSettings = TableSettings & {
	readonly map: ReadonlyMap<string, string>;
	readonly preset: PresetName;
	readonly dateFormat?: string;
	/** For times without a zone. */
	readonly timezone: string;
	/** `--reported-at`: the date of rows without one. */
	readonly reportedAt?: string;
	readonly cohort: Cohort;
	readonly now: Instant;
};

/** How a list was read. */
export type Understood = {
	readonly form: TableForm;
	readonly preset: PresetName | null;
	readonly header: readonly string[] | null;
	readonly columns: Columns<Field>;
	readonly dates: string;
	readonly timezone: string;
};

export type NoticeList = {
	/** As known so far: the reading of dates is final once all rows were read. */
	understood(): Understood;
	/** Reads all rows. Returns "unsettled" as soon as a date depends on the rest of its column: then `settleDates`, and again. */
	read(): AsyncGenerator<readonly (NoticeDraft | RowProblem)[], "done" | "unsettled">;
	/** Looks at the whole date column for what it proves about dates that read two ways. */
	settleDates(): Promise<void>;
};

const readGivenDate = (context: Omit<NoticeContext, "given">, text: string): NoticeContext["given"] => {
	// It stands alone: no column shows how it reads.
	const survey = surveyDates(context.now, null);
	survey.add(text.trim(), 0, "");
	const read = readInstant(text.trim(), { ...context, plan: { ...context.plan, column: survey.result() } });
	if (read.kind === "instant") return { ...read, text: text.trim() };
	const why = read.kind === "unsettled" ? "it reads in several ways" : read.message;
	throw new UserError(
		`--reported-at ${showValue(text)}: ${why}.`,
		"Give a date such as 2021-04-03, or an instant such as 2021-04-03T10:00:00Z.",
	);
};

const presetOf = (table: Table, settings: NoticeListSettings): PresetName | null =>
	settings.preset === "auto" ? recognisePreset(table.header ?? []) : settings.preset;

/**
 * Opens a list of reported URLs and finds out how it is to be read.
 * @throws UserError when it is no list, a setting does not fit it, or a column is in question
 */
export const openNoticeList = async (source: ByteSource, settings: NoticeListSettings): Promise<NoticeList> => {
	const isBare = settings.preset !== "auto" && PRESET_TABLE[settings.preset].columns === null;
	const namedHeaders = [...settings.map.values()];
	const table = await openTable(source, { ...settings, namedHeaders, isBare });
	const { header, sample } = table;
	const columns = resolveColumns(
		{ header, sample },
		{ map: settings.map, preset: settings.preset, hasGivenDate: settings.reportedAt !== undefined },
	);
	const zone = zoneNamed(settings.timezone);
	const base = { zone, now: settings.now, columns, header, cohort: settings.cohort };
	const dates = await createColumnPlan(table, columns.get("reported_at"), settings.dateFormat, settings.now);
	const given =
		settings.reportedAt === undefined ? null : readGivenDate({ ...base, plan: dates.plan() }, settings.reportedAt);

	return {
		understood: () => ({
			form: table.form,
			preset: presetOf(table, settings),
			header,
			columns,
			dates: describeDates(dates.plan()),
			timezone: zone.name,
		}),
		settleDates: dates.settle,
		read: async function* () {
			const readNotice = createNoticeReader({ ...base, given, plan: dates.plan() });
			for await (const rows of table.rows()) {
				const batch: (NoticeDraft | RowProblem)[] = [];
				for (const row of rows) {
					const read = readNotice(row);
					if (read.kind === "unsettled") return "unsettled";
					batch.push(read);
				}
				yield batch;
			}
			return "done";
		},
	};
};
