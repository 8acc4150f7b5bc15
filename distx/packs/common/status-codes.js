const NOT_AFTER_LEAVING = [{ redirected: ["off-site"] }];
export const STATUS_CODES = [
    {
        id: "http/gone",
        grade: "strong",
        source: "RFC 9110 section 15.5.11: likely permanent",
        observed: "2026-11-22",
        when: { status: [410], none: NOT_AFTER_LEAVING },
        means: { status: "removed", reason: "gone", scope: "content" },
    },
    {
        id: "http/not-found",
        grade: "medium",
        source: "RFC 9110 section 15.5.5: does not say whether for good",
        observed: "2026-11-22",
        when: { status: [404], none: NOT_AFTER_LEAVING },
        means: { status: "removed", reason: "not-found", scope: "content" },
    },
];
export const DENIALS = [
    {
        id: "http/broken-off",
        grade: "strong",
        source: "RFC 9112 section 8: an incomplete message; what arrived names nothing that a pack knows",
        observed: "2026-11-22",
        probes: ["*"],
        when: { status: ["2xx"], broken: true },
        means: { status: "inconclusive", reason: "bad-response" },
    },
    {
        id: "http/legally-withheld",
        grade: "strong",
        source: "RFC 7725",
        observed: "2026-11-22",
        probes: ["*"],
        when: { status: [451] },
        means: { status: "restricted", reason: "legal-withheld" },
    },
    {
        id: "http/access-denied",
        grade: "strong",
        source: "RFC 9110 sections 15.5.2 and 15.5.4: a refusal tells nothing about the item",
        observed: "2026-11-22",
        probes: ["*"],
        when: { status: [401, 403] },
        means: { status: "inconclusive", reason: "access-denied" },
    },
];
export const FALLBACKS = [
    {
        id: "web/left-the-page",
        grade: "medium",
        source: "platforms.md section 1 rule 9",
        observed: "2026-11-22",
        probes: ["*"],
        when: { redirected: ["off-site", "to-root"] },
        means: { status: "inconclusive", reason: "redirected-away" },
    },
    {
        id: "web/no-evidence",
        grade: "strong",
        source: "platforms.md section 1 rule 4: absence of evidence decides nothing",
        observed: "2026-11-22",
        probes: ["*"],
        when: { status: ["2xx"] },
        means: { status: "inconclusive", reason: "empty-shell" },
    },
    {
        id: "http/unexpected-answer",
        grade: "strong",
        source: "stillup: an answer that no rule reads",
        observed: "2026-11-22",
        probes: ["*"],
        when: {},
        means: { status: "inconclusive", reason: "bad-response" },
    },
];
