/** The value of a condition: `null` where it is about something that was not looked for. A rule fires on `true` alone. */
export type Truth = boolean | null;

export const not = (value: Truth): Truth => (value === null ? null : !value);
