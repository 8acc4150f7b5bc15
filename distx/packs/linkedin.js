// LinkedIn answers 999 or sends to its authwall whatever the truth; a page that names the item is the exception.
const WALLS = { source: "linkinator README; platforms.md section 16", observed: "2026-08-19" };
const PAGE = { source: "platforms.md section 16", observed: "2026-10-01" };
const OWNERS = ["profile", "page", "group"];
const ITEMS = ["post", "listing"];
const COUNTRIES = "ae,ar,at,au,be,bg,bo,br,ca,ch,cl,cn,co,cr,cz,de,dk,do,ec,eg,es,fi,fr,gh,gr,gt,hk,hr,hu,id,ie,il,in,it,jm,jo,jp,ke,kr,kw,lb,lk,lt,lu,lv,ma,mt,mx,my,ng,ni,nl,no,nz,om,pa,pe,ph,pk,pl,pr,pt,py,qa,ro,rs,ru,sa,se,sg,si,sk,sn,sv,th,tn,tr,tt,tw,tz,ua,ug,uk,uy,ve,vn,za,zw";
const WALL_TITLE = "^(?:sign (?:up|in)|log ?in|join linkedin|linkedin login, sign in|security verification|authwall)(?: \\| linkedin)?$|^linkedin: log in or sign up$";
export const linkedin = {
    platform: "linkedin",
    name: "LinkedIn",
    version: "2026-11-22",
    hosts: ["{,www.,m.,mobile.,touch.}linkedin.com", `{${COUNTRIES}}.linkedin.com`, "lnkd.in"],
    folds: [{ from: ["{,m.,mobile.,touch.}linkedin.com", `{${COUNTRIES}}.linkedin.com`], to: "www.linkedin.com" }],
    unwraps: [
        {
            host: "{,www.}linkedin.com",
            path: "/(?:authwall|login|uas/login|signup/.*|checkpoint/.*)",
            parameters: ["sessionRedirect", "session_redirect"],
            ownHostsOnly: true,
        },
        { host: "{,www.}linkedin.com", path: "/(?:safety/go|redir/redirect)", parameters: ["url"] },
    ],
    shapes: [
        {
            kind: "profile",
            host: "www\\.linkedin\\.com",
            path: "/in/(?<name>[^/]+)(?:/(?:[a-z]{2}(?:-[a-z]{2})?|detail/.*|details/.*|recent-activity(?:/.*)?))?",
            id: "{name:lower}",
            account: "{name:lower}",
            url: "https://www.linkedin.com/in/{name:lower}",
            examples: [
                ["https://de.linkedin.com/in/Fake-Person-1a2b?trk=x", "https://www.linkedin.com/in/fake-person-1a2b"],
                ["https://www.linkedin.com/in/fake-person-1a2b/de", "https://www.linkedin.com/in/fake-person-1a2b"],
            ],
        },
        {
            kind: "page",
            host: "www\\.linkedin\\.com",
            path: "/(?<what>company|school|showcase)/(?<name>[^/]+)(?:/(?:about|posts|jobs|people|life|videos|mycompany))?",
            id: "{what}/{name:lower}",
            account: "{what}/{name:lower}",
            url: "https://www.linkedin.com/{what}/{name:lower}",
            examples: [["https://uk.linkedin.com/company/Fake-Ltd/about/", "https://www.linkedin.com/company/fake-ltd"]],
        },
        {
            kind: "group",
            host: "www\\.linkedin\\.com",
            path: "/groups/(?:[^/]*-)?(?<id>\\d+)(?:/.*)?",
            url: "https://www.linkedin.com/groups/{id}",
            examples: [["https://www.linkedin.com/groups/12345/about/", "https://www.linkedin.com/groups/12345"]],
        },
        {
            kind: "listing",
            host: "www\\.linkedin\\.com",
            path: "/jobs/view/(?:[^/]*-)?(?<id>\\d+)",
            url: "https://www.linkedin.com/jobs/view/{id}",
            examples: [
                [
                    "https://www.linkedin.com/jobs/view/fake-job-at-fake-ltd-1234567890?refId=x",
                    "https://www.linkedin.com/jobs/view/1234567890",
                ],
            ],
        },
        {
            kind: "post",
            host: "www\\.linkedin\\.com",
            path: "/posts/(?<name>[^/_]+)_(?:[^/]*-)?(?<what>activity|ugcPost|share)-(?<id>\\d+)(?:-[^/]*)?",
            account: "{name:lower}",
            url: "https://www.linkedin.com/feed/update/urn:li:{what}:{id}",
            examples: [
                [
                    "https://www.linkedin.com/posts/fake-person_some-words-activity-7000000000000000001-AbCd?utm_source=share",
                    "https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001",
                ],
                [
                    "https://www.linkedin.com/posts/fake-person_ugcPost-7000000000000000002-AbCd",
                    "https://www.linkedin.com/feed/update/urn:li:ugcPost:7000000000000000002",
                ],
            ],
        },
        {
            kind: "post",
            host: "www\\.linkedin\\.com",
            path: "/posts/(?:[^/]*-)?(?<what>activity|ugcPost|share)-(?<id>\\d+)(?:-[^/]*)?",
            url: "https://www.linkedin.com/feed/update/urn:li:{what}:{id}",
            examples: [
                [
                    "https://www.linkedin.com/posts/some-words-activity-7000000000000000001-AbCd",
                    "https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001",
                ],
            ],
        },
        {
            kind: "post",
            host: "www\\.linkedin\\.com",
            path: "/(?:embed/)?feed/update/urn(?::|%3A)li(?::|%3A)(?<what>activity|ugcPost|share)(?::|%3A)(?<id>\\d+)",
            url: "https://www.linkedin.com/feed/update/urn:li:{what}:{id}",
            examples: [
                [
                    "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7000000000000000001/",
                    "https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001",
                ],
                [
                    "https://www.linkedin.com/embed/feed/update/urn:li:share:7000000000000000003",
                    "https://www.linkedin.com/feed/update/urn:li:share:7000000000000000003",
                ],
            ],
        },
        {
            kind: "post",
            host: "www\\.linkedin\\.com",
            path: "/pulse/(?<id>[^/]+)",
            url: "https://www.linkedin.com/pulse/{id}",
            examples: [
                [
                    "https://www.linkedin.com/pulse/fake-article-fake-person",
                    "https://www.linkedin.com/pulse/fake-article-fake-person",
                ],
            ],
        },
        {
            kind: "share-link",
            host: "lnkd\\.in",
            path: "/(?<id>[\\w-]+(?:/[\\w-]+)?)",
            url: "https://lnkd.in/{id}",
            examples: [["lnkd.in/eFaKe01", "https://lnkd.in/eFaKe01"]],
        },
    ],
    lane: { key: "linkedin", spacingMs: 5000, concurrency: 1 },
    trusts: { statusCodes: false, plainPages: false },
    probes: [{ name: "page", url: "{url}" }],
    rules: [
        {
            id: "linkedin/login-page",
            grade: "strong",
            ...WALLS,
            when: { title: { matches: WALL_TITLE } },
            means: { status: "inconclusive", reason: "login-wall" },
            note: "The authwall drawn in place, without a redirect.",
        },
        {
            id: "linkedin/item-ok",
            grade: "medium",
            ...PAGE,
            kinds: [...OWNERS, ...ITEMS],
            when: {
                status: [200],
                any: [
                    { title: { matches: "\\| linkedin$" }, meta: { "og:url": { names: "item" } } },
                    { title: { matches: "\\| linkedin$" }, canonical: { names: "item" } },
                    { meta: { "og:type": { is: ["profile"] }, "og:url": { names: "item" } } },
                    { meta: { "og:type": { is: ["profile"] } }, canonical: { names: "item" } },
                ],
            },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "linkedin/profile-page",
            grade: "weak",
            ...PAGE,
            kinds: ["profile"],
            when: {
                status: [200],
                redirected: ["none"],
                title: { matches: "\\| linkedin$" },
                meta: { "og:type": { is: ["profile"] }, "og:url": { present: false } },
                canonical: { present: false },
            },
            means: { status: "live", reason: "ok" },
            note: "A profile's head that does not say whose: not redirected, so the one that was asked for.",
        },
        {
            id: "linkedin/owner-not-found",
            grade: "medium",
            ...PAGE,
            kinds: OWNERS,
            when: {
                status: [404],
                redirected: ["none"],
                any: [{ title: { phrases: "gone" } }, { element: { h1: { phrases: "gone" } } }],
            },
            means: { status: "removed", reason: "not-found", scope: "account" },
        },
        {
            id: "linkedin/item-not-found",
            grade: "medium",
            ...PAGE,
            kinds: ITEMS,
            when: {
                status: [404],
                redirected: ["none"],
                any: [{ title: { phrases: "gone" } }, { element: { h1: { phrases: "gone" } } }],
            },
            means: { status: "removed", reason: "not-found", scope: "content" },
        },
    ],
    phrases: { gone: { en: ["Profile Not Found", "Page not found"] } },
    limits: [
        "LinkedIn answers 999 or its authwall to most anonymous clients, whatever the truth: inconclusive.",
        "A post's activity, share and ugcPost numbers differ; URLs with different numbers are different targets.",
    ],
    controls: {
        live: "https://www.linkedin.com/company/linkedin",
        impossible: "https://www.linkedin.com/in/stillup-no-such-member-000000000000",
    },
};
