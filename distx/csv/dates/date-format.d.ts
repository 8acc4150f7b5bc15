import type { CivilDate, ClockTime } from "./civil.ts";
import { type NumberSystem } from "./number-systems.ts";
/** What `--date-format` asked for: a number system, or a pattern of luxon's tokens. */
export type DateFormat = {
    readonly kind: "number";
    readonly system: NumberSystem;
} | {
    readonly kind: "pattern";
    readonly pattern: string;
    readonly read: (text: string) => {
        readonly date: CivilDate;
        readonly clock: ClockTime | null;
    } | null;
};
/**
 * The format that a user gave.
 * @throws UserError when it is no format, or leaves out the day, the month or the year
 */
export declare const dateFormatOf: (text: string) => DateFormat;
