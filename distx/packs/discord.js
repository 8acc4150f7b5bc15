const API = { source: "discord-api-docs; platforms.md section 12", observed: "2026-08-06" };
const ON_API = ["api", "page"];
const HAS_PLACE = [
    { json: { "document:/guild/id": { present: true } } },
    { json: { "document:/channel/id": { present: true } } },
];
const INVITE = ["invite"];
export const discord = {
    platform: "discord",
    name: "Discord",
    version: "2026-11-22",
    hosts: ["{,www.}discord.gg", "{,www.,ptb.,canary.}discord.com", "{,www.,ptb.,canary.}discordapp.com"],
    folds: [
        { from: ["www.discord.gg"], to: "discord.gg" },
        { from: ["{www.,ptb.,canary.}discord.com", "{,www.,ptb.,canary.}discordapp.com"], to: "discord.com" },
    ],
    appLinks: [{ pattern: "^discord:(?://)?-?/invite/(?<code>[\\w-]+)", url: "https://discord.gg/{code}" }],
    shapes: [
        {
            kind: "invite",
            host: "discord\\.(?:gg|com)",
            path: "/invite/(?<id>[\\w-]{2,})",
            url: "https://discord.gg/{id}",
            examples: [
                ["https://discord.com/invite/FaKe01", "https://discord.gg/FaKe01"],
                ["https://discordapp.com/invite/FaKe01?event=1", "https://discord.gg/FaKe01"],
                ["https://discord.gg/invite/FaKe01", "https://discord.gg/FaKe01"],
            ],
        },
        {
            kind: "invite",
            host: "discord\\.gg",
            path: "/(?<id>[\\w-]{2,})",
            url: "https://discord.gg/{id}",
            examples: [
                ["discord.gg/FaKe01", "https://discord.gg/FaKe01"],
                ["https://www.discord.gg/fake-vanity/", "https://discord.gg/fake-vanity"],
            ],
        },
        {
            kind: "post",
            host: "discord\\.com",
            path: "/channels/(?<guild>\\d+|@me)/(?<channel>\\d+)/(?<id>\\d+)",
            account: "{guild}",
            url: "https://discord.com/channels/{guild}/{channel}/{id}",
            examples: [["https://ptb.discord.com/channels/1/2/3", "https://discord.com/channels/1/2/3"]],
        },
    ],
    lane: { key: "discord", spacingMs: 2000, concurrency: 1 },
    trusts: { statusCodes: false, plainPages: false },
    probes: [
        {
            name: "api",
            kinds: INVITE,
            url: "https://discord.com/api/v10/invites/{id}?with_counts=true",
            alsoAt: [
                "https://discord.com/api/v9/invites/{id}",
                "https://discord.com/api/invites/{id}",
                "https://discordapp.com/api/invites/{id}",
            ],
        },
        { name: "page", kinds: ["post", "page", "site"], url: "{url}" },
    ],
    rules: [
        {
            id: "discord/invite-ok",
            grade: "strong",
            ...API,
            probes: ON_API,
            kinds: INVITE,
            when: {
                status: [200],
                json: { "document:/code": { names: "item" } },
                any: HAS_PLACE,
            },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "discord/invite-without-code",
            grade: "medium",
            ...API,
            probes: ["api"],
            kinds: INVITE,
            when: {
                status: [200],
                finalUrl: { names: "item" },
                json: { "document:/code": { present: false } },
                any: HAS_PLACE,
            },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "discord/unknown-invite",
            grade: "strong",
            ...API,
            probes: ON_API,
            kinds: INVITE,
            when: { status: [404], json: { "document:/code": { is: ["10006"] } } },
            means: { status: "removed", reason: "invite-revoked", scope: "content" },
            note: "Expired, revoked, mistyped, or the server was banned: the platform does not say which.",
        },
    ],
    limits: [
        "An unknown invite may have expired, been revoked, or led to a banned server: Discord does not say which.",
        "Messages (discord.com/channels/…) are shown to members alone.",
    ],
    controls: {
        live: "https://discord.gg/discord-developers",
        // Longer than any code that can be had.
        impossible: "https://discord.gg/stillup-no-such-invite-00000000000000000000",
    },
};
