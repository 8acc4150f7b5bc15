// What `verify` says of a database. Nothing here knows SQLite.
/** What is checked, in the order it is done. */
export const CHECKS = [
    "integrity",
    "foreign-keys",
    "notice-chain",
    "snapshot-chain",
    "rejudgement-chain",
    "evidence",
    "seals",
    "reviews",
    "states",
    "packed-looks",
    "proof",
];
