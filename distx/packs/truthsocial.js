const SOURCE = "platforms.md section 22";
const OBSERVED = "2026-08-20";
export const truthsocial = {
    platform: "truthsocial",
    name: "Truth Social",
    version: "2026-11-22",
    hosts: ["truthsocial.com", "www.truthsocial.com"],
    folds: [{ from: ["www.truthsocial.com"], to: "truthsocial.com" }],
    shapes: [
        {
            kind: "post",
            path: "/@(?<name>\\w+)/(?:posts/)?(?<id>\\d+)(?:/embed)?",
            account: "{name:lower}",
            url: "https://truthsocial.com/@{name:lower}/{id}",
            examples: [
                [
                    "https://truthsocial.com/@StandIn/posts/109876543210987654",
                    "https://truthsocial.com/@standin/109876543210987654",
                ],
                [
                    "https://www.truthsocial.com/@standin/109876543210987654/embed",
                    "https://truthsocial.com/@standin/109876543210987654",
                ],
            ],
        },
        {
            kind: "post",
            path: "/users/(?<name>\\w+)/statuses/(?<id>\\d+)",
            account: "{name:lower}",
            url: "https://truthsocial.com/@{name:lower}/{id}",
            examples: [
                [
                    "https://truthsocial.com/users/standin/statuses/109876543210987654",
                    "https://truthsocial.com/@standin/109876543210987654",
                ],
            ],
        },
        {
            kind: "group",
            path: "/group/(?<id>[\\w-]+)(?:/.*)?",
            url: "https://truthsocial.com/group/{id}",
            examples: [["https://truthsocial.com/group/stand-in/posts/123", "https://truthsocial.com/group/stand-in"]],
        },
        {
            kind: "profile",
            path: "/(?:@|users/)(?<name>\\w+)(?:/(?:with_replies|media|followers|following))?",
            id: "{name:lower}",
            account: "{name:lower}",
            url: "https://truthsocial.com/@{name:lower}",
            examples: [["https://truthsocial.com/@StandIn/with_replies", "https://truthsocial.com/@standin"]],
        },
    ],
    lane: { key: "truthsocial", spacingMs: 2000, concurrency: 1 },
    trusts: { statusCodes: false, plainPages: false },
    probes: [
        { name: "status", kinds: ["post"], url: "https://truthsocial.com/api/v1/statuses/{id}" },
        { name: "account", kinds: ["profile"], url: "https://truthsocial.com/api/v1/accounts/lookup?acct={id}" },
        { name: "page", kinds: ["group", "page", "site"], url: "{url}" },
    ],
    rules: [
        {
            id: "truthsocial/status-live",
            grade: "medium",
            source: SOURCE,
            observed: OBSERVED,
            probes: ["status"],
            when: { status: [200], json: { "document:/id": { names: "item" } } },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "truthsocial/account-live",
            grade: "medium",
            source: SOURCE,
            observed: OBSERVED,
            probes: ["account"],
            when: {
                status: [200],
                json: {
                    "document:/username": { names: "item" },
                    "document:/suspended": { not: { is: ["true"] } },
                },
            },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "truthsocial/account-suspended",
            grade: "weak",
            source: `${SOURCE}; section 15: suspended in Mastodon's answer, not confirmed for Truth Social`,
            observed: "unconfirmed",
            probes: ["account"],
            when: {
                status: [200],
                json: { "document:/username": { names: "item" }, "document:/suspended": { is: ["true"] } },
            },
            means: { status: "removed", reason: "account-suspended", scope: "account" },
        },
        {
            id: "truthsocial/status-not-found",
            grade: "medium",
            source: SOURCE,
            observed: OBSERVED,
            probes: ["status"],
            when: { status: [404], json: { "document:/error": { is: ["Record not found"] } } },
            means: { status: "removed", reason: "not-found", scope: "content" },
        },
        {
            id: "truthsocial/account-not-found",
            grade: "medium",
            source: SOURCE,
            observed: OBSERVED,
            probes: ["account"],
            when: { status: [404], json: { "document:/error": { is: ["Record not found"] } } },
            means: { status: "removed", reason: "not-found", scope: "account" },
        },
    ],
    limits: [
        "Truth Social sits behind Cloudflare: a challenge tells nothing, and some networks get little else.",
        "Pages are drawn by script, and groups have no public answer: groups stay inconclusive.",
    ],
    controls: {
        live: "https://truthsocial.com/@realdonaldtrump",
        impossible: "https://truthsocial.com/@no_such_account_stillup_0",
    },
};
