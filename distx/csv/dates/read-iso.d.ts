import { type DateReading } from "./date-reading.ts";
/** Reads a date that begins with its year; null when the text does not. */
export declare const readIso: (text: string) => DateReading | null;
