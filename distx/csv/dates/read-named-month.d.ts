import { type DateReading } from "./date-reading.ts";
/** Reads a date whose month is a word; null when the text holds none. */
export declare const readNamedMonth: (text: string) => DateReading | null;
