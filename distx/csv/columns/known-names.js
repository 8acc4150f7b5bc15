import { COLUMN_NAMES, HINTS_AT_URL } from "./column-names.js";
import { foldHeader } from "./field.js";
import { PRESET_TABLE } from "./presets.js";
const known = new Set([
    ...Object.values(COLUMN_NAMES).flat(2),
    ...Object.values(PRESET_TABLE).flatMap((preset) => preset.signature.map(foldHeader)),
]);
const LONGEST_NAME = 60;
/** Whether a cell is a column name that some field goes by. */
export const isKnownName = (cell) => cell.length <= LONGEST_NAME && known.has(foldHeader(cell));
/** The columns (from 0) whose header is a name of the field, in the best tier that has any. */
export const columnsNamed = (header, field, tiers = Number.POSITIVE_INFINITY) => {
    const folded = header.map(foldHeader);
    for (const tier of COLUMN_NAMES[field].slice(0, tiers)) {
        const found = tier.flatMap((name) => folded.flatMap((cell, column) => (cell === name ? [column] : [])));
        if (found.length > 0)
            return found;
    }
    return [];
};
/** The columns whose header only hints at a URL (`final_url`). */
export const columnsHintingAtUrl = (header) => header.flatMap((cell, column) => (HINTS_AT_URL.test(foldHeader(cell)) ? [column] : []));
