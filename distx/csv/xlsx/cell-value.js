import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND } from "../../domain/time.js";
import { civilOfEpochDay, formatCivil } from "../dates/civil.js";
import { numberToMs } from "../dates/number-systems.js";
const pad = (value) => String(value).padStart(2, "0");
/** A serial in a cell that shows a date, as ISO 8601: `2021-04-03`, or with its time of day. */
const dateText = (serial, isFrom1904) => {
    const ms = numberToMs(serial, isFrom1904 ? "excel-1904" : "excel");
    const date = formatCivil(civilOfEpochDay(Math.floor(ms / MS_PER_DAY)));
    const time = ms - Math.floor(ms / MS_PER_DAY) * MS_PER_DAY;
    if (time === 0)
        return date;
    const [hours, minutes] = [Math.floor(time / MS_PER_HOUR), Math.floor((time % MS_PER_HOUR) / MS_PER_MINUTE)];
    return `${date} ${pad(hours)}:${pad(minutes)}:${pad(Math.floor((time % MS_PER_MINUTE) / MS_PER_SECOND))}`;
};
/** The text that stands for a cell (ECMA-376 part 1, 18.18.11 ST_CellType). */
export const cellText = (raw, { type, style }, context) => {
    switch (type) {
        case "s":
            return context.sharedStrings[Number(raw)] ?? "";
        case "b":
            return raw === "1" ? "TRUE" : "FALSE";
        case "str":
        case "inlineStr":
        case "e":
        case "d":
            return raw;
        default: {
            const value = Number(raw);
            if (raw === "" || !Number.isFinite(value))
                return raw;
            if (context.dateStyles[style] === true && value >= 1)
                return dateText(value, context.isFrom1904);
            // 1.617444930123E12 is how long numbers are written down.
            return Number.isSafeInteger(value) ? String(value) : raw;
        }
    }
};
