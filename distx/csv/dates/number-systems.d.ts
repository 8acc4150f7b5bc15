import { type Instant } from "../../domain/time.ts";
/** What a bare number can count: days of a spreadsheet from either of its epochs, or time since 1970. */
export declare const NUMBER_SYSTEMS: readonly ["excel", "excel-1904", "unix", "unix-ms"];
export type NumberSystem = (typeof NUMBER_SYSTEMS)[number];
/** No list of reported URLs is older than the web. */
export declare const EARLIEST_MS: number;
/** Milliseconds from the epoch; for Excel's days a local time read as if in UTC. */
export declare const numberToMs: (value: number, system: NumberSystem) => number;
/** Whether a serial is a whole day, known by date only. */
export declare const isWholeDay: (value: number) => boolean;
/** The systems in which the number is a date from 1990 to now (and a day, for time zones ahead of ours). */
export declare const plausibleSystems: (value: number, now: Instant) => readonly NumberSystem[];
/** `2024-01-15 (excel) or 2028-01-16 (excel-1904)`. */
export declare const numberReadings: (value: number, systems: readonly NumberSystem[]) => string;
