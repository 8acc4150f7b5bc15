import type { RulePack } from "./pack.ts";

// platforms.md section 2. Logged out, Facebook hardly tells "deleted" from "shown to some people only": most of what is
// missing stays inconclusive on purpose.

const POSTS = ["post", "video", "photo"] as const;
const OWNED = ["page", "profile", "group", "event"] as const;

/** Somebody wrote the other label. */
const PUBLIC_GROUP = [
	{ element: { span: { isPhrase: "public-group" } } },
	{ element: { div: { isPhrase: "public-group" } } },
] as const;
/** A label of its own, not a sentence: groups call themselves so beside their name. */
const PRIVATE_GROUP = [
	{
		finalUrl: { matches: "/groups/[^/?#]+/?(?:[?#]|$)" },
		element: { span: { isPhrase: "private-group" } },
		none: PUBLIC_GROUP,
	},
	{
		finalUrl: { matches: "/groups/[^/?#]+/?(?:[?#]|$)" },
		element: { div: { isPhrase: "private-group" } },
		none: PUBLIC_GROUP,
	},
	{
		finalUrl: { matches: "/groups/[^/?#]+/?(?:[?#]|$)" },
		element: { h2: { isPhrase: "private-group" } },
		none: PUBLIC_GROUP,
	},
	{
		finalUrl: { matches: "/groups/[^/?#]+/?(?:[?#]|$)" },
		element: { p: { isPhrase: "private-group" } },
		none: PUBLIC_GROUP,
	},
	{
		finalUrl: { matches: "/groups/[^/?#]+/?(?:[?#]|$)" },
		// The label comes first, and counts of people and posts after it.
		meta: {
			"og:description": {
				matches: "^(?:private group|grupo privado|groupe privé|private gruppe|gruppo privato)(?:\\s*[·•|,].*)?$",
			},
		},
		none: PUBLIC_GROUP,
	},
] as const;

/** A page of the item's own: the site also sends visitors to its help, its market, another's page, which have tombstones, too. */
const AT_THE_ITEM = { names: "item" } as const;

/** The address of a page or profile that has a name: not of the front page, a group, a post. */
const NAMED_ADDRESS =
	"^https?://(?:[a-z-]+\\.)?facebook\\.com/(?!(?:login|checkpoint|share|sharer|help|home|watch|marketplace|groups|events|profile\\.php|people|pages)\\b)[\\w.]{5,}/?(?:[?#]|$)";
const LISTING_TOMBSTONES = ["listing-gone", "listing-unavailable"].flatMap((isPhrase) => [
	{ element: { h1: { isPhrase } } },
	{ element: { h2: { isPhrase } } },
]);
/** The mark of what is sold, and what was. "Sold or removed" is no mark. */
const SOLD =
	"^(?:sold|vendid[oa]|vendue?|vendut[oa]|verkauft|verkocht|såld|solgt)(?:\\s*[·•|:–—-]\\s*\\p{L}|\\s+(?!(?:or|and|out|by|listings?|items?|o|y|e|u|ou|et|oder|und|of|en|eller|och|og)\\b)[\\p{L}\\p{N}])";

/** A page where somebody may log in, or one that answers for another address: what its title says is not about the item. */
const NOT_THE_ITEMS_PAGE = [
	{ redirected: ["to-root", "off-site"] },
	{ element: { "#login_form": { present: true } } },
	{ element: { "#loginbutton": { present: true } } },
] as const;

export const facebook: RulePack = {
	platform: "facebook",
	name: "Facebook",
	version: "2026-11-23",
	hosts: ["facebook.com", "*.facebook.com", "fb.com", "www.fb.com", "m.fb.com", "fb.me", "fb.watch", "www.fb.watch"],
	folds: [
		{
			from: [
				"facebook.com",
				"{m,mbasic,web,touch,business,free,mobile,x,p,n,d,upload,secure,xx-xx}.facebook.com",
				"fb.com",
				"www.fb.com",
				"m.fb.com",
			],
			to: "www.facebook.com",
		},
		{ from: ["www.fb.watch"], to: "fb.watch" },
	],
	unwraps: [
		{ host: "{l,lm}.facebook.com", path: "/l\\.php", parameters: ["u"] },
		{ host: "{www,m,lm,l}.facebook.com", path: "/(?:flx/warn/?|l\\.php)", parameters: ["u"] },
		{ host: "{www,m}.facebook.com", path: "/plugins/(?:post|video)\\.php", parameters: ["href"], ownHostsOnly: true },
		{
			host: "{www,m,mbasic,web,touch,business}.facebook.com",
			path: "/login(?:\\.php|/.*)?",
			parameters: ["next"],
			ownHostsOnly: true,
		},
		{ host: "{www,m}.facebook.com", path: "/sharer(?:/sharer)?\\.php", parameters: ["u"] },
	],
	appLinks: [
		{ pattern: "^fb://(?:profile|page|group|event)/(?<id>\\d+)", url: "https://www.facebook.com/profile.php?id={id}" },
	],
	drops: [
		"fbclid",
		"mibextid",
		"rdid",
		"share_url",
		"extid",
		"sfnsn",
		"wtsid",
		"paipv",
		"eav",
		"_rdr",
		"_rdc",
		"idorvanity",
		"notif_id",
		"notif_t",
		"ref",
		"refid",
		"refsrc",
		"hc_ref",
		"fref",
		"comment_id",
		"reply_comment_id",
		"locale",
		"tn",
		"__*",
	],
	reserved: [
		"ads",
		"about",
		"ajax",
		"apps",
		"bookmarks",
		"business",
		"careers",
		"checkpoint",
		"commerce",
		"dialog",
		"directory",
		"events",
		"flx",
		"friends",
		"games",
		"gaming",
		"groups",
		"hashtag",
		"help",
		"home.php",
		"l.php",
		"legal",
		"login",
		"login.php",
		"marketplace",
		"media",
		"messages",
		"notes",
		"notifications",
		"pages",
		"people",
		"permalink.php",
		"photo",
		"photo.php",
		"photos",
		"places",
		"plugins",
		"policies",
		"privacy",
		"profile.php",
		"public",
		"recover",
		"reel",
		"reels",
		"reg",
		"saved",
		"search",
		"settings",
		"share",
		"sharer",
		"sharer.php",
		"stories",
		"story.php",
		"terms",
		"tr",
		"unsupportedbrowser",
		"video",
		"video.php",
		"videos",
		"watch",
	],
	shapes: [
		{
			kind: "share-link",
			host: "fb\\.watch",
			path: "/(?<id>[\\w-]+)",
			url: "https://fb.watch/{id}/",
			examples: [["https://www.fb.watch/abC-12_x/?mibextid=x", "https://fb.watch/abC-12_x/"]],
		},
		{
			kind: "share-link",
			host: "fb\\.me",
			path: "/(?<id>[\\w./-]+)",
			url: "https://fb.me/{id}",
			examples: [["http://fb.me/g/1AbC", "https://fb.me/g/1AbC"]],
		},
		{
			kind: "share-link",
			path: "/share/(?<id>(?:[prvg]/)?[\\w-]+)",
			url: "https://www.facebook.com/share/{id}/",
			examples: [
				["https://m.facebook.com/share/p/1AbCdEfG/?mibextid=wwXIfr", "https://www.facebook.com/share/p/1AbCdEfG/"],
			],
		},
		{
			kind: "post",
			path: "/groups/(?<g>[^/]+)/(?:posts|permalink)/(?<id>\\d+)(?:/.*)?",
			account: "{g:lower}",
			url: "https://www.facebook.com/groups/{g:lower}/posts/{id}/",
			examples: [
				[
					"https://m.facebook.com/groups/1234567/permalink/7654321/?ref=share",
					"https://www.facebook.com/groups/1234567/posts/7654321/",
				],
			],
		},
		{
			kind: "post",
			path: "/groups/(?<g>[^/]+)",
			query: { multi_permalinks: "(?<id>\\d+)(?:,.*)?" },
			account: "{g:lower}",
			url: "https://www.facebook.com/groups/{g:lower}/posts/{id}/",
			examples: [
				[
					"https://www.facebook.com/groups/1234567?multi_permalinks=7654321",
					"https://www.facebook.com/groups/1234567/posts/7654321/",
				],
			],
		},
		{
			kind: "group",
			path: "/groups/(?<id>[\\w.-]+)(?:/(?:about|members|media|discussion|buy_sell_discussion|announcements))?",
			id: "{id:lower}",
			account: "{id:lower}",
			url: "https://www.facebook.com/groups/{id:lower}/",
			examples: [
				["facebook.com/groups/Ships.And.Boats", "https://www.facebook.com/groups/ships.and.boats/"],
				["https://web.facebook.com/groups/123456789/about/", "https://www.facebook.com/groups/123456789/"],
			],
		},
		{
			kind: "listing",
			path: "/(?:marketplace/item|commerce/listing)/(?<id>\\d+)(?:/.*)?",
			url: "https://www.facebook.com/marketplace/item/{id}/",
			examples: [
				[
					"https://m.facebook.com/marketplace/item/1234567890/?ref=search",
					"https://www.facebook.com/marketplace/item/1234567890/",
				],
			],
		},
		{
			kind: "event",
			path: "/events/(?:[^/]+/)*(?<id>\\d+)",
			url: "https://www.facebook.com/events/{id}/",
			examples: [
				[
					"https://www.facebook.com/events/some-place/some-event/998877665544/",
					"https://www.facebook.com/events/998877665544/",
				],
			],
		},
		{
			kind: "post",
			path: "/(?:permalink|story)\\.php",
			query: { story_fbid: "(?<id>[\\w]+)", id: "(?<owner>\\d+)" },
			account: "{owner}",
			url: "https://www.facebook.com/permalink.php?story_fbid={id}&id={owner}",
			examples: [
				[
					"https://m.facebook.com/story.php?story_fbid=pfbid02AbC&id=100012345678901&mibextid=q",
					"https://www.facebook.com/permalink.php?story_fbid=pfbid02AbC&id=100012345678901",
				],
			],
		},
		{
			kind: "video",
			path: "/reels?/(?<id>\\d+)",
			url: "https://www.facebook.com/watch/?v={id}",
			examples: [
				["https://www.facebook.com/reel/1122334455/?s=ifu", "https://www.facebook.com/watch/?v=1122334455"],
				["https://www.facebook.com/reels/1122334455", "https://www.facebook.com/watch/?v=1122334455"],
			],
		},
		{
			kind: "video",
			path: "/(?:watch(?:/live)?|video\\.php|video/embed)",
			query: { v: "(?<id>\\d+)" },
			url: "https://www.facebook.com/watch/?v={id}",
			examples: [["https://fb.com/watch/?ref=saved&v=1122334455", "https://www.facebook.com/watch/?v=1122334455"]],
		},
		{
			kind: "video",
			path: "/(?!groups/)(?<owner>[^/]+)/videos/(?:[^/]+/)*(?<id>\\d+)",
			account: "{owner:lower}",
			url: "https://www.facebook.com/watch/?v={id}",
			examples: [
				[
					"https://www.facebook.com/SomePage/videos/a-title/1122334455/",
					"https://www.facebook.com/watch/?v=1122334455",
				],
			],
		},
		{
			kind: "photo",
			path: "/photo(?:\\.php)?",
			query: { fbid: "(?<id>\\d+)" },
			url: "https://www.facebook.com/photo/?fbid={id}",
			examples: [
				[
					"https://www.facebook.com/photo.php?fbid=1234567&set=a.1&type=3&theater",
					"https://www.facebook.com/photo/?fbid=1234567",
				],
			],
		},
		{
			kind: "photo",
			path: "/(?!groups/)(?<owner>[^/]+)/photos/(?:[^/]+/)*(?<id>\\d+)",
			account: "{owner:lower}",
			url: "https://www.facebook.com/photo/?fbid={id}",
			examples: [
				["https://www.facebook.com/SomePage/photos/a.1/1234567/", "https://www.facebook.com/photo/?fbid=1234567"],
			],
		},
		{
			kind: "post",
			path: "/(?!groups/|pages/)(?<owner>[^/]+)/posts/(?:[^/]+/)?(?<id>pfbid\\w+|\\d+)",
			account: "{owner:lower}",
			url: "https://www.facebook.com/{owner:lower}/posts/{id}",
			examples: [
				[
					"https://web.facebook.com/SomePage/posts/a-title/123456789?__tn__=R",
					"https://www.facebook.com/somepage/posts/123456789",
				],
				["https://www.facebook.com/SomePage/posts/pfbid0AbC", "https://www.facebook.com/somepage/posts/pfbid0AbC"],
			],
		},
		{
			kind: "profile",
			path: "/profile\\.php",
			query: { id: "(?<id>\\d+)" },
			account: "{id}",
			url: "https://www.facebook.com/profile.php?id={id}",
			examples: [
				[
					"https://m.facebook.com/profile.php?id=100012345678901&v=timeline",
					"https://www.facebook.com/profile.php?id=100012345678901",
				],
			],
		},
		{
			kind: "profile",
			path: "/people/[^/]+/(?<id>\\d+)",
			account: "{id}",
			url: "https://www.facebook.com/profile.php?id={id}",
			examples: [
				[
					"https://www.facebook.com/people/Some-Body/100012345678901/",
					"https://www.facebook.com/profile.php?id=100012345678901",
				],
			],
		},
		{
			kind: "page",
			path: "/pages?/(?:[^/]+/)*(?:[^/]*?)(?<id>\\d{6,})",
			account: "{id}",
			url: "https://www.facebook.com/pages/_/{id}",
			examples: [
				[
					"https://www.facebook.com/pages/Some-Name/123456789012/?ref=ts",
					"https://www.facebook.com/pages/_/123456789012",
				],
				[
					"https://www.facebook.com/pages/category/Shop/Some-Name-123456789012/",
					"https://www.facebook.com/pages/_/123456789012",
				],
			],
		},
		{
			kind: "page",
			path: "/(?:home\\.php|index\\.php)?",
			fragment: "#!/(?!(?:pages|groups|events|photo|profile|notes|home)\\b){reserved}(?<id>[A-Za-z0-9.]{5,})/?",
			id: "{id:lower}",
			account: "{id:lower}",
			url: "https://www.facebook.com/{id:lower}",
			examples: [["http://www.facebook.com/#!/Some.Page", "https://www.facebook.com/some.page"]],
		},
		{
			kind: "page",
			path: "/{reserved}(?<id>[A-Za-z0-9.]{5,})(?:/(?:about|photos|videos|posts|reviews|community|shop|followers|mentions|events))?",
			id: "{id:lower}",
			account: "{id:lower}",
			url: "https://www.facebook.com/{id:lower}",
			examples: [
				["http://facebook.com/Some.Page/", "https://www.facebook.com/some.page"],
				["https://de-de.facebook.com/SomePage/about?fbclid=x", "https://www.facebook.com/somepage"],
				["https://fr-ca.facebook.com/SomePage", "https://www.facebook.com/somepage"],
			],
		},
	],
	lane: { key: "facebook", spacingMs: 3000, concurrency: 1 },
	trusts: { statusCodes: false, plainPages: false },
	probes: [
		{
			name: "page",
			url: "{url}",
			fields: { "accept-language": "en-US,en;q=0.9" },
		},
		{
			// Leads to the item where www. leads to the login (22 of 24 tries from a data centre, 2026-10-03).
			name: "mobile",
			kinds: ["share-link"],
			// Not the codes of fb.watch and fb.me, which are others.
			idMatches: "[prvg]/[\\w-]+|1[A-Za-z0-9]{7,}",
			url: "https://m.facebook.com/share/{id}/",
			fields: { "accept-language": "en-US,en;q=0.9" },
		},
		{
			name: "plugin",
			kinds: ["post", "video", "photo"],
			url: "https://www.facebook.com/plugins/post.php?href={url:encoded}&locale=en_US",
			ask: "unless-live",
		},
	],
	phrases: {
		unavailable: {
			en: [
				"This content isn't available right now",
				"This content isn't available at the moment",
				"This page isn't available",
				"The link you followed may be broken, or the page may have been removed",
			],
			es: [
				"Este contenido no está disponible en este momento",
				"Esta página no está disponible",
				"El enlace que has seguido puede estar roto",
			],
			pt: ["Este conteúdo não está disponível no momento"],
			fr: ["Ce contenu n’est pas disponible pour le moment"],
			de: ["Dieser Inhalt ist derzeit nicht verfügbar"],
			ar: ["هذا المحتوى غير متوفر", "هذا المحتوى غير متاح"],
			it: ["Questa Pagina non è disponibile"],
			ja: ["このコンテンツは利用できません"],
		},
		"plugin-unavailable": {
			en: [
				"This Facebook post is no longer available. It may have been removed or the privacy settings of the post may have changed.",
			],
		},
		"listing-gone": { en: ["This listing no longer exists", "This listing no longer exists."] },
		"listing-unavailable": { en: ["This Listing Isn't Available", "This Listing Isn't Available."] },
		wall: {
			en: ["Log in to Facebook", "Log into Facebook", "Facebook – log in or sign up", "You must log in to continue"],
			es: ["Iniciar sesión en Facebook"],
			pt: ["Entrar no Facebook"],
			fr: ["Connexion à Facebook", "Se connecter à Facebook"],
			de: ["Bei Facebook anmelden"],
			ar: ["تسجيل الدخول إلى فيسبوك"],
			it: ["Accedi a Facebook"],
			ja: ["Facebookにログイン"],
		},
		"public-group": {
			en: ["Public group"],
			es: ["Grupo público"],
			pt: ["Grupo público"],
			fr: ["Groupe public"],
			de: ["Öffentliche Gruppe"],
			it: ["Gruppo pubblico"],
		},
		"private-group": {
			en: ["Private group"],
			es: ["Grupo privado"],
			pt: ["Grupo privado"],
			fr: ["Groupe privé"],
			de: ["Private Gruppe"],
			it: ["Gruppo privato"],
		},
	},
	rules: [
		{
			id: "facebook/login-wall",
			grade: "strong",
			source: "yt-dlp, gallery-dl, snscrape #250",
			observed: "2026-10-03",
			probes: ["page", "mobile", "plugin"],
			when: {
				any: [
					{ title: { phrases: "wall" }, none: [{ meta: { "og:url": { names: "item" } } }] },
					{ body: [">You must log in to continue"], meta: { "og:url": { present: false } } },
					{ finalUrl: { matches: "^https://www\\.fb\\.watch/login|/login(?:/|\\.php)|/unsupportedbrowser" } },
				],
			},
			means: { status: "inconclusive", reason: "login-wall" },
		},
		{
			id: "facebook/login-form",
			grade: "strong",
			source: "platforms.md section 2: a page that holds the login form and nothing of the item",
			observed: "2026-10-03",
			when: {
				title: { is: ["Facebook"] },
				any: [{ element: { "#login_form": { present: true } } }, { element: { "#loginbutton": { present: true } } }],
				meta: { "og:title": { present: false } },
			},
			means: { status: "inconclusive", reason: "login-wall" },
		},
		{
			id: "facebook/temporary-block",
			grade: "medium",
			source: "gallery-dl: the rendered root is the error component",
			observed: "2026-08-01",
			when: { body: ['{"__dr":"CometErrorRoot.react"}'], meta: { "og:title": { present: false } } },
			means: { status: "inconclusive", reason: "rate-limited" },
			note: "The bare word CometErrorRoot is on every page and means nothing.",
		},
		{
			id: "facebook/item-named",
			grade: "strong",
			source: "platforms.md section 1 rule 2 and section 2: og:title and og:url of the item",
			observed: "2026-08-12",
			when: {
				status: [200],
				meta: {
					"og:title": { present: true, not: { phrases: "wall" } },
					"og:url": { names: "item" },
				},
				none: PRIVATE_GROUP,
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "facebook/profile-by-number",
			grade: "medium",
			source: "platforms.md section 2: a profile id redirects to /people/ or the vanity name; JSON carries its userID",
			observed: "2026-08-12",
			kinds: ["profile", "page"],
			when: {
				status: [200],
				meta: { "og:title": { present: true, not: { phrases: "wall" } }, "og:url": { matches: NAMED_ADDRESS } },
				body: ['"userID":"{id}"', '"profile_owner":{"id":"{id}"', "fb://profile/{id}"],
				any: [{ ownAddress: true }, { finalUrl: AT_THE_ITEM }],
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "facebook/share-link-leads",
			grade: "medium",
			source: "platforms.md section 2: share links redirect to the item; og:title and og:url are the item's",
			observed: "2026-10-03",
			probes: ["page", "mobile"],
			kinds: ["share-link"],
			when: {
				status: [200],
				redirected: ["elsewhere", "off-site"],
				meta: {
					"og:title": { present: true, not: { phrases: "wall" } },
					"og:url": {
						matches:
							"^https?://(?:[a-z-]+\\.)?facebook\\.com/(?:(?:[^?#]+/)?(?:posts|videos|photos|groups|events|item|reel|people)/\\w|[^#]*[?&](?:story_fbid|fbid|v|id)=\\w|(?!(?:login|checkpoint|share|sharer|help|home)\\b)[\\w.]{5,}/?(?:[?#]|$))",
					},
				},
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "facebook/listing-sold",
			grade: "medium",
			source: "platforms.md section 2: a heading whose first word says sold means that the page is up",
			observed: "2026-08-22",
			kinds: ["listing"],
			when: {
				status: [200],
				finalUrl: AT_THE_ITEM,
				element: { h1: { matches: SOLD } },
				none: [
					...LISTING_TOMBSTONES,
					{ title: { phrases: "listing-gone" } },
					{ title: { phrases: "listing-unavailable" } },
				],
			},
			means: { status: "live", reason: "ok" },
			note: "The word inside the title is nothing.",
		},
		{
			id: "facebook/plugin-shows-post",
			grade: "strong",
			source: "measurement of 35 posts, 33 answered",
			observed: "2026-10-03",
			probes: ["plugin"],
			when: {
				status: [200],
				element: { "abbr[data-utime]": { present: true }, "abbr[data-utime]@data-utime": { matches: "^\\d+$" } },
			},
			means: { status: "live", reason: "ok" },
		},
		{
			id: "facebook/age-gate",
			grade: "medium",
			source: "platforms.md section 2: 16 hits on a gated post, none on working ones",
			observed: "2026-07-26",
			when: { status: [200], body: ["CometAgeInappropriate"], meta: { "og:title": { present: false } } },
			means: { status: "restricted", reason: "age-gate" },
		},
		{
			id: "facebook/private-group",
			grade: "weak",
			source: "platforms.md section 2: a private group shows its name and says so",
			observed: "unconfirmed",
			kinds: ["group"],
			when: {
				status: [200],
				any: [
					{ meta: { "og:title": { present: true }, "og:description": { phrases: "private-group" } } },
					{ meta: { "og:title": { present: true } }, any: PRIVATE_GROUP },
					{ title: { present: true, not: { phrases: "wall" } }, any: PRIVATE_GROUP },
				],
			},
			means: { status: "restricted", reason: "private" },
		},
		{
			id: "facebook/listing-gone",
			grade: "medium",
			source: "platforms.md section 2: a Marketplace item has no audience setting",
			observed: "2026-08-22",
			kinds: ["listing"],
			when: {
				status: [200, 404],
				finalUrl: AT_THE_ITEM,
				meta: { "og:url": { present: false } },
				// Nothing but the sentence: a listing's own title and text may quote it.
				any: [
					{ title: { matches: "^this listing no longer exists\\.?(?: \\| (?:facebook )?(?:facebook|marketplace))?$" } },
					{ element: { h1: { isPhrase: "listing-gone" } } },
					{ element: { h2: { isPhrase: "listing-gone" } } },
					{ element: { "[role=main]": { matches: "^this listing no longer exists(?:[.]|$| it may )" } } },
				],
				none: [{ meta: { "og:title": { present: true, not: { phrases: "listing-gone" } } } }],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "facebook/listing-unavailable",
			grade: "weak",
			source: "platforms.md section 2: the wording is not confirmed",
			observed: "unconfirmed",
			kinds: ["listing"],
			when: {
				status: [200, 404],
				finalUrl: AT_THE_ITEM,
				meta: { "og:url": { present: false } },
				// Nothing but the sentence: a listing's own title and text may quote it.
				any: [
					{ title: { matches: "^this listing isn't available\\.?(?: \\| (?:facebook )?(?:facebook|marketplace))?$" } },
					{ element: { h1: { isPhrase: "listing-unavailable" } } },
					{ element: { h2: { isPhrase: "listing-unavailable" } } },
					{ element: { "[role=main]": { matches: "^this listing isn't available(?:[.]|$| it may )" } } },
				],
				none: [{ meta: { "og:title": { present: true, not: { phrases: "listing-unavailable" } } } }],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "facebook/page-not-found",
			grade: "medium",
			source: "gallery-dl: stops at this title",
			observed: "2026-08-01",
			kinds: [...OWNED, "listing"],
			when: {
				status: [200, 404, 410],
				finalUrl: AT_THE_ITEM,
				title: { is: ["Page Not Found", "Page Not Found | Facebook"] },
				meta: { "og:url": { present: false } },
				none: NOT_THE_ITEMS_PAGE,
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "facebook/post-page-not-found",
			grade: "weak",
			source: "gallery-dl; platforms.md section 2, order of decision: the title names it",
			observed: "2026-08-01",
			kinds: [...POSTS],
			when: {
				status: [200, 404, 410],
				finalUrl: AT_THE_ITEM,
				title: { is: ["Page Not Found", "Page Not Found | Facebook"] },
				meta: { "og:url": { present: false } },
				none: NOT_THE_ITEMS_PAGE,
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "Without the title a 404 is also given for posts that a logged-in audience sees: iframely PR #682.",
		},
		{
			id: "facebook/group-not-found",
			grade: "weak",
			source: "snscrape: 404 on a group meant no such group (2021 to 2023)",
			observed: "2023-06-22",
			kinds: ["group"],
			when: {
				status: [404],
				finalUrl: AT_THE_ITEM,
				bytes: { min: 1 },
				none: [
					{ element: { "#login_form": { present: true } } },
					{ meta: { "og:title": { present: true }, "og:url": { names: "item" } } },
				],
			},
			means: { status: "removed", reason: "not-found", scope: "content" },
		},
		{
			id: "facebook/unavailable-twice",
			grade: "weak",
			source: "platforms.md section 2: the error page and the plugin agree",
			observed: "2026-10-03",
			kinds: [...POSTS],
			when: {
				status: [200],
				meta: { "og:url": { present: false } },
				// The plugin shows no post of any group, so that its sentence adds nothing there.
				finalUrl: { names: "item", not: { matches: "/groups/" } },
				any: [
					{ title: { phrases: "unavailable" } },
					{ element: { h1: { phrases: "unavailable" } } },
					{ element: { h2: { phrases: "unavailable" } } },
				],
			},
			and: [
				{
					probe: "plugin",
					when: {
						status: [200],
						finalUrl: { not: { matches: "facebook\\.com(?:/|%2F)groups(?:/|%2F)" } },
						words: { max: 120 },
						element: { body: { phrases: "plugin-unavailable" } },
					},
				},
			],
			means: { status: "removed", reason: "not-found", scope: "content" },
			note: "Both sentences also stand for a narrowed audience; a removal needs later looks to be confirmed.",
		},
		{
			id: "facebook/unavailable",
			grade: "weak",
			source: "gallery-dl and user-scanner disagree: deleted, or shown to some people only",
			observed: "2026-08-22",
			when: {
				meta: { "og:url": { present: false } },
				any: [
					{ title: { phrases: "unavailable" } },
					{ element: { h1: { phrases: "unavailable" } } },
					{ element: { h2: { phrases: "unavailable" } } },
					{ element: { "[role=main]": { phrases: "unavailable" } } },
				],
			},
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "facebook/plugin-unavailable",
			grade: "weak",
			source: "react-social-media-embed #16; one of two measured misses was a live post",
			observed: "2026-10-03",
			probes: ["plugin"],
			when: { words: { max: 120 }, element: { body: { phrases: "plugin-unavailable" } } },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
			note: "Also the answer for group posts, forbidden embedding and posts that are not public.",
		},
		{
			id: "facebook/not-found-status",
			grade: "weak",
			source: "iframely PR #682: 404 on valid posts that need a logged-in audience",
			observed: "2026-07-03",
			when: { status: [404, 410] },
			means: { status: "inconclusive", reason: "ambiguous-tombstone" },
		},
		{
			id: "facebook/unsupported-browser",
			grade: "medium",
			source: "platforms.md section 2: an agent without full browser fields gets 400",
			observed: "2026-10-03",
			probes: ["page", "plugin"],
			when: { status: [400] },
			means: { status: "inconclusive", reason: "bad-response" },
		},
	],
	limits: [
		"Logged out, a deleted post cannot be told from one that only some people may see: both stay inconclusive.",
		"From data centres nearly every page redirects to the login; that says nothing about the item.",
		"A short link (fb.watch, /share/) is judged by the page that it leads to, if it leads anywhere without login.",
	],
	controls: {
		live: "https://www.facebook.com/facebook",
		impossible: "https://www.facebook.com/stillup.no.such.page.4f1c9a7e2b",
	},
};
