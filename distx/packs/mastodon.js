// Any host may be one: told by the shape of the URL, confirmed by the API. Where the API does not answer as Mastodon's, the
// page is judged as the rest of the web is. A bare `/@name` is common elsewhere, too, so profiles are taken for Mastodon's
// only on hosts whose name says so, or with a remote host in the name.
const DOCS = { source: "mastodon/documentation; platforms.md section 15", observed: "2026-07-02" };
const IS_MASTODON = {
    probe: "instance",
    when: {
        status: [200],
        json: { "document:/version": { present: true } },
        any: [{ json: { "document:/uri": { present: true } } }, { json: { "document:/domain": { present: true } } }],
    },
};
const NO_RECORD = { status: [404], json: { "document:/error": { is: ["Record not found"] } } };
const POST = ["post"];
const PROFILE = ["profile"];
const ON_STATUS = ["status", "page"];
const ON_ACCOUNT = ["account", "page"];
const TELLING_HOST = "(?:.*[.-])?(?:mastodon|mstdn|masto|mas|fosstodon|hachyderm|pleroma|akkoma|fedi|fediverse)[.-].*|.*\\.(?:social|exchange)|social\\..*";
export const mastodon = {
    platform: "mastodon",
    name: "Mastodon and kin",
    version: "2026-11-22",
    hosts: [],
    anyHost: true,
    shapes: [
        {
            kind: "post",
            path: "(?:/web|/deck)?/@(?<user>\\w[\\w.-]*(?:@[\\w-]+(?:\\.[\\w-]+)+)?)/(?<id>\\d{6,20})(?:/(?:embed|reblogs|favourites))?",
            account: "{user}",
            url: "{scheme}://{host}/@{user}/{id}",
            examples: [
                [
                    "https://social.example/@Fake_User/110000000000000001",
                    "https://social.example/@Fake_User/110000000000000001",
                ],
                [
                    "https://social.example/deck/@fake@other.example/110000000000000001",
                    "https://social.example/@fake@other.example/110000000000000001",
                ],
            ],
        },
        {
            kind: "post",
            host: TELLING_HOST,
            path: "(?:/web|/deck)?/@(?<user>\\w[\\w.-]*(?:@[\\w-]+(?:\\.[\\w-]+)+)?)/(?<id>\\d{1,5})",
            account: "{user}",
            url: "{scheme}://{host}/@{user}/{id}",
            examples: [["https://mastodon.example/@fake/42", "https://mastodon.example/@fake/42"]],
        },
        {
            kind: "post",
            path: "/users/(?<user>\\w[\\w.-]*)/statuses/(?<id>\\d{6,20})",
            account: "{user}",
            url: "{scheme}://{host}/@{user}/{id}",
            examples: [
                [
                    "https://social.example/users/fake/statuses/110000000000000001",
                    "https://social.example/@fake/110000000000000001",
                ],
            ],
        },
        {
            kind: "post",
            path: "/web/statuses/(?<id>\\d{6,20})",
            url: "{scheme}://{host}/web/statuses/{id}",
            examples: [
                [
                    "https://social.example/web/statuses/110000000000000001",
                    "https://social.example/web/statuses/110000000000000001",
                ],
            ],
        },
        {
            kind: "profile",
            path: "(?:/web|/deck)?/@(?<id>\\w[\\w.-]*@[\\w-]+(?:\\.[\\w-]+)+)",
            account: "{id}",
            url: "{scheme}://{host}/@{id}",
            examples: [["https://social.example/web/@fake@other.example", "https://social.example/@fake@other.example"]],
        },
        {
            kind: "profile",
            host: TELLING_HOST,
            path: "(?:/web|/deck)?/@(?<id>\\w[\\w.-]*)(?:/with_replies)?",
            account: "{id}",
            url: "{scheme}://{host}/@{id}",
            examples: [
                ["https://mastodon.social/@Fake_User/with_replies", "https://mastodon.social/@Fake_User"],
                ["https://mstdn.example/@fake", "https://mstdn.example/@fake"],
            ],
        },
    ],
    lane: { key: "mastodon", spacingMs: 2000, concurrency: 1 },
    trusts: { statusCodes: true, plainPages: true },
    probes: [
        { name: "status", kinds: POST, url: "{origin}/api/v1/statuses/{id}" },
        { name: "account", kinds: PROFILE, url: "{origin}/api/v1/accounts/lookup?acct={id:encoded}" },
        {
            name: "instance",
            url: "{origin}/api/v1/instance",
            afterRules: ["mastodon/status-not-found", "mastodon/account-not-found", "mastodon/record-gone"],
            sharedKey: "instance {origin}",
        },
        {
            name: "page",
            url: "{url}",
            afterRules: ["http/unexpected-answer", "web/no-evidence", "web/left-the-page", "http/access-denied"],
        },
        {
            name: "soft-404",
            url: "{origin}/{nonce}",
            afterRules: ["web/ok", "web/not-found-wording", "web/not-found-address", "web/redirected-to-root"],
            sharedKey: "soft-404 {origin}",
        },
    ],
    rules: [
        {
            id: "mastodon/authorised-fetch",
            grade: "strong",
            ...DOCS,
            probes: ["status", "account", "page"],
            when: { status: [401], json: { "document:/error": { has: ["requires an authenticated user"] } } },
            means: { status: "inconclusive", reason: "login-wall" },
        },
        {
            id: "mastodon/status-ok",
            grade: "strong",
            ...DOCS,
            probes: ON_STATUS,
            kinds: POST,
            when: {
                status: [200],
                json: { "document:/id": { names: "item" }, "document:/account/acct": { present: true } },
            },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "mastodon/account-ok",
            grade: "strong",
            ...DOCS,
            probes: ON_ACCOUNT,
            kinds: PROFILE,
            when: {
                status: [200],
                json: {
                    "document:/acct": { names: "item" },
                    "document:/suspended": { not: { is: ["true"] } },
                    "document:/limited": { not: { is: ["true"] } },
                },
            },
            means: { status: "live", reason: "ok" },
        },
        {
            id: "mastodon/account-limited",
            grade: "strong",
            ...DOCS,
            probes: ON_ACCOUNT,
            kinds: PROFILE,
            when: {
                status: [200],
                json: {
                    "document:/acct": { names: "item" },
                    "document:/suspended": { not: { is: ["true"] } },
                    "document:/limited": { is: ["true"] },
                },
            },
            means: { status: "live", reason: "sensitive-label" },
            note: "Shown behind a warning.",
        },
        {
            id: "mastodon/account-suspended",
            grade: "strong",
            ...DOCS,
            probes: ON_ACCOUNT,
            kinds: PROFILE,
            when: {
                status: [200],
                json: { "document:/acct": { names: "item" }, "document:/suspended": { is: ["true"] } },
            },
            means: { status: "removed", reason: "account-suspended", scope: "account" },
        },
        {
            id: "mastodon/status-not-found-confirmed",
            grade: "strong",
            ...DOCS,
            probes: ON_STATUS,
            kinds: POST,
            when: NO_RECORD,
            and: [IS_MASTODON],
            means: { status: "removed", reason: "not-found", scope: "content" },
            note: "Deleted, or never public: a public post cannot become private later.",
        },
        {
            id: "mastodon/account-not-found-confirmed",
            grade: "strong",
            ...DOCS,
            probes: ON_ACCOUNT,
            kinds: PROFILE,
            when: NO_RECORD,
            and: [IS_MASTODON],
            means: { status: "removed", reason: "not-found", scope: "account" },
        },
        {
            id: "mastodon/account-gone",
            grade: "strong",
            ...DOCS,
            probes: ["status", "account"],
            when: { status: [410] },
            and: [IS_MASTODON],
            means: { status: "removed", reason: "account-suspended", scope: "account" },
            note: "How versions before 3.3 answer for suspended accounts.",
        },
        {
            id: "mastodon/status-not-found",
            grade: "medium",
            ...DOCS,
            probes: ON_STATUS,
            kinds: POST,
            when: NO_RECORD,
            means: { status: "removed", reason: "not-found", scope: "content" },
        },
        {
            id: "mastodon/account-not-found",
            grade: "medium",
            ...DOCS,
            probes: ON_ACCOUNT,
            kinds: PROFILE,
            when: NO_RECORD,
            means: { status: "removed", reason: "not-found", scope: "account" },
        },
        {
            id: "mastodon/record-gone",
            grade: "medium",
            ...DOCS,
            probes: ["status", "account"],
            when: {
                status: [410],
                any: [
                    { json: { "document:/error": { present: true } } },
                    { finalUrl: { matches: `^https?://(?:${TELLING_HOST})(?:[:/]|$)` } },
                ],
            },
            means: { status: "removed", reason: "gone", scope: "account" },
        },
        {
            id: "mastodon/gone-unconfirmed",
            grade: "medium",
            ...DOCS,
            probes: ["status", "account"],
            when: { status: [410] },
            means: { status: "inconclusive", reason: "ambiguous-tombstone" },
            note: "On a host that is no Mastodon server this is about the API, not about the item.",
        },
    ],
    limits: [
        "/@user@other.host/… is one server's copy: its removal there is not removal at the origin.",
        "Servers that ask for authorised fetches tell anonymous visitors nothing.",
        "A server that is down or whose name is gone took its posts along, but moved nothing: see the reason host-gone.",
        "Profiles (/@name) are known only on hosts whose name says Mastodon; elsewhere they are judged as plain pages.",
    ],
    controls: {
        live: "https://mastodon.social/@Mastodon",
        // User names have at most 30 characters.
        impossible: "https://mastodon.social/@stillup_no_such_account_000000000000",
    },
};
