/** The value of a condition: `null` where it is about something that was not looked for. A rule fires on `true` alone. */
export type Truth = boolean | null;
/** True if one is, false if all are false, else unknown. */
export declare const anyOf: (values: Iterable<Truth>) => Truth;
export declare const not: (value: Truth) => Truth;
