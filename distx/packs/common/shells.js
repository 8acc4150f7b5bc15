// Pages that show nothing of an item to a client that runs no script. All inconclusive.
const OBSERVED = "2026-11-22";
export const SHELLS = [
    {
        id: "web/refresh-elsewhere",
        grade: "medium",
        source: "WHATWG HTML: a meta refresh sends the visitor on; it is not followed",
        observed: OBSERVED,
        when: { status: ["2xx"], meta: { refresh: { matches: "url\\s*=" } }, words: { max: 40 } },
        means: { status: "inconclusive", reason: "redirected-away" },
    },
    {
        id: "web/refresh-field",
        grade: "medium",
        source: "WHATWG HTML: the Refresh field sends the visitor on; it is not followed",
        observed: OBSERVED,
        when: { status: ["2xx"], field: { refresh: { matches: "url\\s*=" } }, words: { max: 40 } },
        means: { status: "inconclusive", reason: "redirected-away" },
    },
    {
        id: "web/script-shell",
        grade: "medium",
        source: "platforms.md section 1: a page drawn by script shows nothing without it",
        observed: OBSERVED,
        when: { status: ["2xx"], body: ["<script"], words: { max: 8 } },
        means: { status: "inconclusive", reason: "empty-shell" },
    },
    {
        id: "web/nothing-shown",
        grade: "medium",
        source: "stillup: a page without a title and without a word is no evidence of an item",
        observed: OBSERVED,
        when: { status: ["2xx"], words: { max: 0 }, title: { present: false } },
        means: { status: "inconclusive", reason: "empty-shell" },
    },
    {
        id: "web/loading-page",
        grade: "weak",
        source: "platforms.md section 1: a page drawn by script shows nothing without it, but for a line that asks to wait",
        observed: OBSERVED,
        when: { status: ["2xx"], body: ["<script"], words: { max: 25 }, element: { body: { phrases: "loading" } } },
        means: { status: "inconclusive", reason: "empty-shell" },
    },
    {
        id: "web/sends-on",
        grade: "weak",
        source: "stillup: a script sends the visitor on, and the page says so; it is not followed",
        observed: OBSERVED,
        when: { status: ["2xx"], body: ["<script"], words: { max: 60 }, element: { body: { phrases: "sends-on" } } },
        means: { status: "inconclusive", reason: "redirected-away" },
    },
];
