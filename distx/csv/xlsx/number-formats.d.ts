import type { Zip } from "./zip.ts";
/** Whether a format code shows a date: it has a day or a year outside literals, colours and elapsed times. */
export declare const isDateFormat: (code: string) => boolean;
/** For each cell style (the `s` of a cell) whether it shows a date. */
export declare const readDateStyles: (zip: Zip, part: string) => Promise<readonly boolean[]>;
