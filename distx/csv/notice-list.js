import { UserError } from "../domain/user-error.js";
import { PRESET_TABLE, recognisePreset } from "./columns/presets.js";
import { resolveColumns } from "./columns/resolve-columns.js";
import { createColumnPlan } from "./dates/column-plan.js";
import { describeDates } from "./dates/date-plan.js";
import { readInstant } from "./dates/day-zero.js";
import { zoneNamed } from "./dates/zone.js";
import { openTable } from "./open-table.js";
import { createNoticeReader } from "./rows/read-notice.js";
import { showValue } from "./rows/show-value.js";
const readGivenDate = (context, text) => {
    const read = readInstant(text.trim(), context);
    if (read.kind === "instant")
        return { ...read, text: text.trim() };
    const why = read.kind === "unsettled" ? "it reads in several ways" : read.message;
    throw new UserError(`--reported-at ${showValue(text)}: ${why}.`, "Give a date such as 2021-04-03, or an instant such as 2021-04-03T10:00:00Z.");
};
const presetOf = (table, settings) => settings.preset === "auto" ? recognisePreset(table.header ?? []) : settings.preset;
/**
 * Opens a list of reported URLs and finds out how it is to be read.
 * @throws UserError when it is no list, a setting does not fit it, or a column is in question
 */
export const openNoticeList = async (source, settings) => {
    const isBare = settings.preset !== "auto" && PRESET_TABLE[settings.preset].columns === null;
    const namedHeaders = [...settings.map.values()];
    const table = await openTable(source, { ...settings, namedHeaders, isBare });
    const { header, sample } = table;
    const columns = resolveColumns({ header, sample }, { map: settings.map, preset: settings.preset, hasGivenDate: settings.reportedAt !== undefined });
    const zone = zoneNamed(settings.timezone);
    const base = { zone, now: settings.now, columns, header, cohort: settings.cohort };
    const dates = await createColumnPlan(table, columns.get("reported_at"), settings.dateFormat, settings.now);
    const given = settings.reportedAt === undefined
        ? null
        : readGivenDate({ ...base, plan: { ...dates.plan(), column: null } }, settings.reportedAt);
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
                const batch = [];
                for (const row of rows) {
                    const read = readNotice(row);
                    if (read.kind === "unsettled")
                        return "unsettled";
                    batch.push(read);
                }
                yield batch;
            }
            return "done";
        },
    };
};
