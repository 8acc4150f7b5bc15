import { resolveLookColumns } from "./columns/resolve-columns.js";
import { createColumnPlan } from "./dates/column-plan.js";
import { describeDates } from "./dates/date-plan.js";
import { zoneNamed } from "./dates/zone.js";
import { openTable } from "./open-table.js";
import { createLookReader } from "./rows/read-look.js";
/**
 * Reads a list of past looks: url, checked_at, status, and where they are there reason and note.
 * @throws UserError when it is no such list, a setting does not fit it, or a column is in question
 */
export const readLookList = async (source, settings) => {
    const table = await openTable(source, { ...settings, namedHeaders: [...settings.map.values()] });
    const columns = resolveLookColumns(table, settings.map);
    const zone = zoneNamed(settings.timezone);
    const dates = await createColumnPlan(table, columns.get("checked_at"), settings.dateFormat, settings.now);
    const readAll = async () => {
        const readLook = createLookReader({ columns, zone, now: settings.now, plan: dates.plan() });
        const all = [];
        for await (const rows of table.rows()) {
            for (const row of rows) {
                const read = readLook(row);
                if (read.kind === "unsettled")
                    return null;
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
