/** Columns that this tool adds to a file of rejected rows; left out when the mended file is read again. */
export declare const REJECT_COLUMN_PREFIX = "stillup_";
export declare const REJECT_COLUMNS: readonly ["stillup_line", "stillup_reason", "stillup_message"];
