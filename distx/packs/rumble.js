const SOURCE = "platforms.md section 20";
const OBSERVED = "2026-08-20";
export const rumble = {
    platform: "rumble",
    name: "Rumble",
    version: "2026-11-22",
    hosts: ["rumble.com", "www.rumble.com", "m.rumble.com"],
    folds: [{ from: ["www.rumble.com", "m.rumble.com"], to: "rumble.com" }],
    drops: ["e9s", "mref", "mc", "sci", "pub"],
    reserved: [
        ..."about account ads browse category company contact editor-picks embed our-apps playlists premium".split(" "),
        ..."register login search shorts subscriptions terms upload user videos c s".split(" "),
    ],
    shapes: [
        {
            kind: "video",
            path: "/(?<id>v[0-9a-zA-Z]{3,9})-(?<slug>[^/]+?)(?:\\.html)?",
            id: "{id:lower}",
            url: "https://rumble.com/{id:lower}-{slug}.html",
            examples: [
                [
                    "https://www.rumble.com/v1abc2d-stand-in-video.html?e9s=src_v1_ucp",
                    "https://rumble.com/v1abc2d-stand-in-video.html",
                ],
            ],
        },
        {
            kind: "video",
            path: "/shorts/(?<id>v[0-9a-zA-Z]{3,9})(?:-[^/]*)?",
            id: "{id:lower}",
            url: "https://rumble.com/shorts/{id:lower}",
            examples: [["https://rumble.com/shorts/v6abc2d?mref=x", "https://rumble.com/shorts/v6abc2d"]],
        },
        {
            // The id of an embed is another number than that of the page, and cannot be converted.
            kind: "video",
            path: "/embed/(?:[0-9a-z]+\\.)?(?<id>v[0-9a-zA-Z]{3,9})",
            id: "embed/{id:lower}",
            url: "https://rumble.com/embed/{id:lower}/",
            examples: [["https://rumble.com/embed/u4abc.v1xyz2a/?pub=4", "https://rumble.com/embed/v1xyz2a/"]],
        },
        {
            kind: "share-link",
            path: "/(?!videos)(?<id>v[0-9a-zA-Z]{3,9})(?:\\.html)?",
            id: "{id:lower}",
            url: "https://rumble.com/{id:lower}",
            examples: [["https://rumble.com/v1abc2d?key=value", "https://rumble.com/v1abc2d"]],
        },
        {
            kind: "channel",
            path: "/c/(?<name>[\\w.-]+)(?:/(?:about|videos|livestreams|shorts|playlists|reposts))?",
            id: "{name:lower}",
            account: "{name:lower}",
            url: "https://rumble.com/c/{name}",
            examples: [["https://rumble.com/c/StandIn/videos?page=2", "https://rumble.com/c/StandIn"]],
        },
        {
            kind: "profile",
            path: "/user/(?<name>[\\w.-]+)(?:/(?:about|videos|livestreams|shorts|playlists|reposts))?",
            id: "{name:lower}",
            account: "{name:lower}",
            url: "https://rumble.com/user/{name}",
            examples: [["https://rumble.com/user/StandIn/", "https://rumble.com/user/StandIn"]],
        },
    ],
    lane: { key: "rumble", spacingMs: 2000, concurrency: 1 },
    trusts: { statusCodes: true, plainPages: false },
    probes: [
        {
            name: "oembed",
            kinds: ["video"],
            idMatches: "v[0-9a-z]+",
            url: "https://rumble.com/api/Media/oembed.json?url={url:encoded}",
        },
        { name: "page", url: "{url}", ask: "unless-live" },
    ],
    phrases: {
        "page-not-there": { en: ["404 error, this page does not exist"] },
    },
    rules: [
        {
            id: "rumble/oembed-live",
            grade: "medium",
            source: SOURCE,
            observed: OBSERVED,
            probes: ["oembed"],
            when: {
                status: [200],
                json: { "document:/title": { present: true }, "document:/html": { present: true } },
            },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "rumble/item-named",
            grade: "medium",
            source: `${SOURCE}; section 1 rule 2`,
            observed: OBSERVED,
            when: {
                status: [200],
                any: [
                    { meta: { "og:url": { names: "item" } } },
                    { canonical: { names: "item" } },
                    { json: { "ld:/*/url": { names: "item" } } },
                    { json: { "ld:/url": { names: "item" } } },
                    { meta: { "og:url": { names: "path" } } },
                    { canonical: { names: "path" } },
                ],
                none: [{ title: { mainly: "page-not-there" } }],
            },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "rumble/page-not-there",
            grade: "medium",
            source: SOURCE,
            observed: OBSERVED,
            when: {
                status: [404],
                any: [
                    { title: { mainly: "page-not-there" } },
                    { element: { h1: { mainly: "page-not-there" } } },
                    { element: { h2: { mainly: "page-not-there" } } },
                    { element: { p: { mainly: "page-not-there" } } },
                ],
            },
            means: { status: "removed", reason: "not-found", scope: "content" },
        },
        {
            id: "rumble/oembed-not-found",
            grade: "medium",
            source: SOURCE,
            observed: OBSERVED,
            probes: ["oembed"],
            when: { status: [404], body: ["Media not found with that url"] },
            means: { status: "removed", reason: "not-found", scope: "content" },
        },
    ],
    limits: [
        "Pages are often behind Cloudflare's challenge; videos are asked about by oEmbed first, channels have no such way.",
        "Embed links carry another id than pages; neither can be converted into the other.",
    ],
    controls: {
        live: "https://rumble.com/vdmum1-moose-the-dog-helps-girls-dig-a-snow-fort.html",
        impossible: "https://rumble.com/v000000-no-such-video-stillup.html",
    },
};
