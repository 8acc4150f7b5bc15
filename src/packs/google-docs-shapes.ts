import type { UrlShape } from "./pack.ts";

// Ids stand for real ones of the same length; an id is the same item under /d/, ?id= and /folders/.
const ITEM = "1StandInForAFileIdWithFortyFourCharacters_-00";
const PUBLISHED = "2PACX-1vStandInForAPublishedIdOfADocument_-0";
const FORM = "1FAIpQLStandInForTheIdOfAPublicForm_-000000000";

/** platforms.md section 18. */
export const GOOGLE_DOCS_SHAPES: readonly UrlShape[] = [
	{
		kind: "document",
		host: "docs\\.google\\.com",
		path: "(?:/a/[^/]+)?/forms(?:/u/\\d+)?/d/e/(?<id>[\\w-]{25,})(?:/[^/]*)?",
		url: "https://docs.google.com/forms/d/e/{id}/viewform",
		examples: [
			[
				`https://docs.google.com/forms/d/e/${FORM}/viewform?usp=sf_link`,
				`https://docs.google.com/forms/d/e/${FORM}/viewform`,
			],
			[
				`https://docs.google.com/forms/u/0/d/e/${FORM}/closedform`,
				`https://docs.google.com/forms/d/e/${FORM}/viewform`,
			],
		],
	},
	{
		kind: "document",
		host: "docs\\.google\\.com",
		path: "(?:/a/[^/]+)?/spreadsheets(?:/u/\\d+)?/d/e/(?<id>[\\w-]{25,})(?:/[^/]*)?",
		url: "https://docs.google.com/spreadsheets/d/e/{id}/pubhtml",
		examples: [
			[
				`https://docs.google.com/spreadsheets/d/e/${PUBLISHED}/pubhtml?gid=0&single=true`,
				`https://docs.google.com/spreadsheets/d/e/${PUBLISHED}/pubhtml`,
			],
		],
	},
	{
		kind: "document",
		host: "docs\\.google\\.com",
		path: "(?:/a/[^/]+)?/(?<type>document|presentation|drawings)(?:/u/\\d+)?/d/e/(?<id>[\\w-]{25,})(?:/[^/]*)?",
		url: "https://docs.google.com/{type}/d/e/{id}/pub",
		examples: [
			[
				`https://docs.google.com/document/d/e/${PUBLISHED}/pub?embedded=true`,
				`https://docs.google.com/document/d/e/${PUBLISHED}/pub`,
			],
			[
				`https://docs.google.com/presentation/d/e/${PUBLISHED}/embed?start=false`,
				`https://docs.google.com/presentation/d/e/${PUBLISHED}/pub`,
			],
		],
	},
	{
		kind: "document",
		host: "docs\\.google\\.com",
		path: "(?:/a/[^/]+)?/(?<type>document|spreadsheets|presentation|drawings|forms)(?:/u/\\d+)?/d/(?<id>[\\w-]{25,})(?:/.*)?",
		url: "https://docs.google.com/{type}/d/{id}",
		examples: [
			[`https://docs.google.com/document/d/${ITEM}/edit?usp=sharing`, `https://docs.google.com/document/d/${ITEM}`],
			[
				`https://docs.google.com/a/example.org/spreadsheets/u/1/d/${ITEM}/edit#gid=0`,
				`https://docs.google.com/spreadsheets/d/${ITEM}`,
			],
		],
	},
	{
		kind: "document",
		host: "drive\\.google\\.com",
		path: "(?:/a/[^/]+)?/drive/(?:u/\\d+/|mobile/)*folders/(?<id>[\\w-]{25,})",
		query: { resourcekey: "(?<key>[\\w-]+)" },
		url: "https://drive.google.com/drive/folders/{id}?resourcekey={key}",
		examples: [
			[
				`https://drive.google.com/drive/folders/${ITEM}?resourcekey=0-standIn_Key&usp=sharing`,
				`https://drive.google.com/drive/folders/${ITEM}?resourcekey=0-standIn_Key`,
			],
		],
	},
	{
		kind: "document",
		host: "drive\\.google\\.com",
		path: "(?:/a/[^/]+)?/(?:drive/)?(?:u/\\d+/|mobile/)*folders/(?<id>[\\w-]{25,})",
		url: "https://drive.google.com/drive/folders/{id}",
		examples: [
			[
				`https://drive.google.com/drive/u/0/folders/${ITEM}?usp=share_link`,
				`https://drive.google.com/drive/folders/${ITEM}`,
			],
		],
	},
	{
		kind: "document",
		host: "drive\\.google\\.com",
		path: "(?:/a/[^/]+)?/(?:embedded)?folderview",
		query: { id: "(?<id>[\\w-]{25,})" },
		url: "https://drive.google.com/drive/folders/{id}",
		examples: [
			[`https://drive.google.com/embeddedfolderview?id=${ITEM}#list`, `https://drive.google.com/drive/folders/${ITEM}`],
		],
	},
	{
		// Files shared before 2021 answer only with their resource key, which is part of the link that was shared.
		kind: "document",
		host: "(?:drive|docs)\\.google\\.com",
		path: "(?:/a/[^/]+)?/file(?:/u/\\d+)?/d/(?<id>[\\w-]{25,})(?:/.*)?",
		query: { resourcekey: "(?<key>[\\w-]+)" },
		url: "https://drive.google.com/open?id={id}&resourcekey={key}",
		examples: [
			[
				`https://drive.google.com/file/d/${ITEM}/view?usp=sharing&resourcekey=0-standIn_Key`,
				`https://drive.google.com/open?id=${ITEM}&resourcekey=0-standIn_Key`,
			],
		],
	},
	{
		kind: "document",
		host: "(?:drive|docs)\\.google\\.com",
		path: "(?:/a/[^/]+)?/file(?:/u/\\d+)?/d/(?<id>[\\w-]{25,})(?:/.*)?",
		url: "https://drive.google.com/open?id={id}",
		examples: [
			[`https://drive.google.com/file/d/${ITEM}/view?usp=sharing`, `https://drive.google.com/open?id=${ITEM}`],
			[`https://drive.google.com/file/d/${ITEM}/preview`, `https://drive.google.com/open?id=${ITEM}`],
		],
	},
	{
		kind: "document",
		host: "(?:drive|docs)\\.google\\.com",
		path: "(?:/a/[^/]+)?(?:/u/\\d+)?/(?:open|uc|leaf|download)",
		query: { id: "(?<id>[\\w-]{25,})", resourcekey: "(?<key>[\\w-]+)" },
		url: "https://drive.google.com/open?id={id}&resourcekey={key}",
		examples: [
			[
				`https://drive.google.com/uc?export=download&id=${ITEM}&resourcekey=0-standIn_Key`,
				`https://drive.google.com/open?id=${ITEM}&resourcekey=0-standIn_Key`,
			],
		],
	},
	{
		kind: "document",
		host: "(?:drive|docs)\\.google\\.com",
		path: "(?:/a/[^/]+)?(?:/u/\\d+)?/(?:open|uc|leaf|download)",
		query: { id: "(?<id>[\\w-]{25,})" },
		url: "https://drive.google.com/open?id={id}",
		examples: [
			[`https://docs.google.com/uc?id=${ITEM}&export=download`, `https://drive.google.com/open?id=${ITEM}`],
			[
				`https://drive.usercontent.google.com/download?id=${ITEM}&export=download&confirm=t`,
				`https://drive.google.com/open?id=${ITEM}`,
			],
		],
	},
	{
		kind: "share-link",
		host: "forms\\.gle",
		path: "/(?<id>[A-Za-z0-9]{8,})",
		url: "https://forms.gle/{id}",
		examples: [["http://forms.gle/StandIn0Form12345?usp=x", "https://forms.gle/StandIn0Form12345"]],
	},
	{
		kind: "site",
		host: "sites\\.google\\.com",
		path: "(?:/u/\\d+)?/(?<section>view|site)/(?<id>[^/]+)",
		url: "https://sites.google.com/{section}/{id}",
		examples: [
			["https://sites.google.com/view/stand-in-site/?authuser=0", "https://sites.google.com/view/stand-in-site"],
		],
	},
	{
		kind: "page",
		host: "sites\\.google\\.com",
		path: "(?:/u/\\d+)?/(?<section>view|site)/(?<site>[^/]+)/(?<rest>.+)",
		id: "{site}/{rest}",
		account: "{site}",
		url: "https://sites.google.com/{section}/{site}/{rest}",
		examples: [
			["https://sites.google.com/view/stand-in-site/home", "https://sites.google.com/view/stand-in-site/home"],
		],
	},
];
