import { type DateReading } from "./date-reading.ts";
/** Reads a text as a date by itself, whatever the rest of its column holds. */
export declare const readDateText: (text: string) => DateReading;
