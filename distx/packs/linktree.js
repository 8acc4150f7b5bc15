const SOURCE = "platforms.md section 32";
const OBSERVED = "2026-08-20";
const PAGE = "script#__NEXT_DATA__:/page";
const QUERY_NAME = "script#__NEXT_DATA__:/query/username";
const STATUS_CODE = "script#__NEXT_DATA__:/props/pageProps/statusCode";
export const linktree = {
    platform: "linktree",
    name: "Linktree",
    version: "2026-11-22",
    hosts: ["linktr.ee", "www.linktr.ee", "linktree.com", "www.linktree.com"],
    folds: [{ from: ["www.linktr.ee", "linktree.com", "www.linktree.com"], to: "linktr.ee" }],
    drops: ["fbclid", "subscribe"],
    reserved: [
        ..."admin about blog careers discover explore features help login marketplace pricing privacy register s".split(" "),
        ..."signup status terms u".split(" "),
    ],
    shapes: [
        {
            kind: "profile",
            path: "/@?{reserved}(?<name>[\\w.-]+)(?:/[^/]+)?",
            id: "{name:lower}",
            account: "{name:lower}",
            url: "https://linktr.ee/{name:lower}",
            examples: [
                ["https://www.linktr.ee/Stand.In?utm_source=linktree_profile_share", "https://linktr.ee/stand.in"],
                ["http://linktr.ee/@standin", "https://linktr.ee/standin"],
            ],
        },
    ],
    lane: { key: "linktree", spacingMs: 1500, concurrency: 1 },
    trusts: { statusCodes: true, plainPages: false },
    probes: [{ name: "page", url: "{url}" }],
    phrases: {
        sensitive: { en: ["Sensitive Content"] },
    },
    rules: [
        {
            id: "linktree/profile-shown",
            grade: "strong",
            source: SOURCE,
            observed: OBSERVED,
            when: {
                status: [200],
                json: { [PAGE]: { is: ["/[profile]"] } },
                any: [
                    { json: { [QUERY_NAME]: { names: "item" } } },
                    { json: { "script#__NEXT_DATA__:/query/profile": { names: "item" } } },
                    { json: { "script#__NEXT_DATA__:/props/pageProps/username": { names: "item" } } },
                    { json: { "script#__NEXT_DATA__:/props/pageProps/account/username": { names: "item" } } },
                ],
                none: [{ element: { h1: { mainly: "sensitive" } } }, { title: { mainly: "sensitive" } }],
            },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "linktree/blocked",
            grade: "strong",
            source: `${SOURCE}: banned by Linktree`,
            observed: OBSERVED,
            when: {
                status: [200],
                json: { [PAGE]: { is: ["/status/blocked"] }, [QUERY_NAME]: { names: "item" } },
            },
            means: { status: "removed", reason: "account-suspended", scope: "account" },
        },
        {
            id: "linktree/not-found",
            grade: "strong",
            source: SOURCE,
            observed: OBSERVED,
            when: {
                status: [404],
                any: [
                    { json: { [PAGE]: { is: ["/_error"] }, [STATUS_CODE]: { is: ["404"] } } },
                    { json: { [PAGE]: { is: ["/_error"] }, "script#__NEXT_DATA__:/query/statusCode": { is: ["404"] } } },
                    { title: { has: ["linktree | page not found"] } },
                ],
            },
            means: { status: "removed", reason: "not-found", scope: "account" },
        },
        {
            id: "linktree/sensitive-content",
            grade: "weak",
            source: `${SOURCE}: the interstitial's marks are not recorded`,
            observed: "unconfirmed",
            when: {
                status: [200],
                any: [
                    { title: { mainly: "sensitive" } },
                    { element: { h1: { mainly: "sensitive" } } },
                    { element: { h2: { is: ["Sensitive Content"] } } },
                ],
            },
            means: { status: "restricted", reason: "age-gate" },
        },
    ],
    limits: ["What the links of a profile lead to is not looked at."],
    controls: { live: "https://linktr.ee/linktree", impossible: "https://linktr.ee/no_such_profile_stillup_0" },
};
