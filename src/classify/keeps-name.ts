// Whether a redirect within a site leads to the same page under another address, or to another page: a listing that is gone
// is sent to its category, a post to its author. Only the name and the number in the address can tell.

/** Names of programs and folders, not of pages. */
const NO_NAME =
	/^(?:index|default|home|main|view|show|read|open|article|item|product|page|post|node|story|news|thread|topic|watch|details?|viewtopic|showthread|viewforum|search|p|t|a|id)$/;
/** Shorter numbers stand in too many addresses: years, page numbers. */
const LEAST_DIGITS = 5;

/** What a search, or a list of all that bears a label, is called: it has the word that was looked for in its address. */
const LISTS = /^(?:search|suche|recherche|busca|buscar|cerca|szukaj|zoeken|tags?)$/;
/** Parameters that tell where a visitor came from or goes next, or what is left out. */
const OF_ANOTHER =
	/^(?:exclude|expired|removed|missing|gone|deleted|from|ref(?:errer|erer)?|source|prev(?:ious)?|next|return\w*|redirect\w*|back\w*|continue|dest\w*|goto|target|url|uri|path|q|s|query|search|keywords?)$/i;

const withoutSlash = (path: string): string => path.replace(/\/$/, "");

const withoutExtension = (segment: string): string => segment.replace(/\.[a-z0-9]{2,5}$/, "");

/** One name in several spellings: `Red_boat`, `red%20boat` and `red-boat`; `@name` and `~name` are `name`. */
const spelledOnce = (segment: string): string => segment.replace(/^[@~]/, "").replace(/[_+]|%20/g, "-");

const segmentsOf = ({ pathname }: URL): readonly string[] =>
	pathname.toLowerCase().split("/").filter(Boolean).map(withoutExtension).map(spelledOnce);

/** A folder's own page, asked for by its file's name; a query would tell which of many. */
const FOLDERS_PAGE = /\/(?:index|default)\.[a-z]{3,5}$/i;
const isFolderOf = (ended: URL, asked: URL): boolean =>
	asked.search === "" &&
	FOLDERS_PAGE.test(asked.pathname) &&
	withoutSlash(ended.pathname) === asked.pathname.replace(FOLDERS_PAGE, "");

const queryNumbersOf = ({ searchParams }: URL): readonly string[] =>
	[...searchParams.values()].filter((value) => /^\d+$/.test(value));

const numbersOf = (url: URL): readonly string[] => [
	...(url.pathname.match(/\d+/g) ?? []).filter((digits) => digits.length >= LEAST_DIGITS),
	...queryNumbersOf(url),
];

/** The numbers that an address bears for its own page; a login's has those of the page that follows it. */
const bornNumbersOf = ({ pathname, searchParams }: URL): ReadonlySet<string> => {
	const own = [...searchParams].flatMap(([name, value]) =>
		OF_ANOTHER.test(name) || /[/?=]/.test(value) ? [] : [value],
	);
	return new Set([pathname, ...own].flatMap((part) => part.match(/\d+/g) ?? []));
};

/** The page's own name with a number before or after it, as content systems write it. */
const isNamed = (segment: string, name: string): boolean =>
	segment === name ||
	(segment.endsWith(`-${name}`) && /^\d+$/.test(segment.slice(0, -name.length - 1))) ||
	(segment.startsWith(`${name}-`) && /^\d+$/.test(segment.slice(name.length + 1)));

/** Whether the address that answered has the last name, or a number, of the one asked. */
export const keepsName = (requestUrl: string, finalUrl: string): boolean => {
	if (!URL.canParse(requestUrl) || !URL.canParse(finalUrl)) return false;
	const asked = new URL(requestUrl);
	const ended = new URL(finalUrl);
	if (isFolderOf(ended, asked)) return true;
	const found = bornNumbersOf(ended);
	// One program shows many pages: the same address without the number is its list, or its error.
	const isSamePath = withoutSlash(asked.pathname) === withoutSlash(ended.pathname);
	if (isSamePath && queryNumbersOf(asked).some((number) => !found.has(number))) return false;
	const name = segmentsOf(asked).at(-1);
	const segments = segmentsOf(ended);
	const before = new Set(segmentsOf(asked));
	if (segments.some((segment) => LISTS.test(segment) && !before.has(segment))) return false;
	if (name !== undefined && !NO_NAME.test(name) && segments.some((segment) => isNamed(segment, name))) return true;
	return numbersOf(asked).some((number) => found.has(number));
};
