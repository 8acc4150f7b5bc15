import type { ClockTime } from "./civil.ts";
/** The distance from UTC in minutes that a zone's text tells; null for a name with no or several meanings. */
export declare const readOffset: (text: string) => number | null;
/** Reads what follows a date: `T10:15:00Z`, ` 10:15`, `, 3:05 PM`, ` um 10.15 Uhr`; null when it is no time of day. */
export declare const readClock: (text: string) => ClockTime | null;
