/** The value of a cell without what its way through spreadsheets put around it; errors (`#REF!`) are empty. */
export declare const cleanCell: (cell: string | undefined) => string;
/** A date cell: also empty where it says so in a word (`None`, `n/a`, `-`). */
export declare const cleanDateCell: (cell: string | undefined) => string;
/** Text that may be stored: NUL characters, which cut text off in SQLite, are shown as unreadable. */
export declare const storable: (text: string) => string;
