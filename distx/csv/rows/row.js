/** Why a row could not be taken, beyond the reasons that canonical/ gives for its URL. A closed list. */
export const ROW_REASONS = [
    "unclosed-quote",
    "row-too-long",
    "too-many-cells",
    "too-many-columns",
    "unreadable-characters",
    "missing-url",
    "several-lines-in-url",
    "missing-date",
    "unknown-date",
    "ambiguous-date",
    "impossible-date",
    "future-date",
    "date-before-1990",
    "unknown-status",
    "unknown-reason",
];
