/** What a column of a list of reported URLs can be mapped to (contract.md section 2, `--map FIELD=COLUMN`). */
export const FIELDS = [
    "url",
    "reported_at",
    "notifier",
    "category",
    "channel",
    "reference",
    "platform",
    "note",
];
/** The columns of a list of past looks made by hand (`import --snapshots FILE`). */
export const LOOK_FIELDS = ["url", "checked_at", "status", "reason", "note"];
/** Folds a header for comparing: case, accents, spaces and punctuation do not count. */
export const foldHeader = (header) => header
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replace(/[^\p{L}\p{N}]/gu, "");
