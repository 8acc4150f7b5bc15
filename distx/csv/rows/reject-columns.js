/** Columns that this tool adds to a file of rejected rows; left out when the mended file is read again. */
export const REJECT_COLUMN_PREFIX = "stillup_";
export const REJECT_COLUMNS = ["stillup_line", "stillup_reason", "stillup_message"];
