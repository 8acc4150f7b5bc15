// Addresses that a page states of itself: many spellings of one address (RFC 3986 sections 5 and 6.2), read as one.

/** Nothing to put right: most addresses are written so. */
const PLAIN = /^https?:\/\/[a-z0-9.-]+(?:[/?#][^%\s]*)?$/;
/** What leads somewhere by itself. A path that hangs on the page's own, or nothing, would name whatever page it stands on. */
const LEADS_SOMEWHERE = /^\s*(?:https?:|\/)/i;
/** Letters, digits and `-._~`, which mean the same whether they are percent-encoded or not. */
const UNRESERVED = /%(?:2d|2e|5f|7e|3[0-9]|[46][1-9a-f]|[57][0-9a])/gi;

/** The address that a page at `at` states, in one spelling; the text as it is where it is no address. */
export const statedAddress = (text: string, at: string): string => {
	if (PLAIN.test(text) || !LEADS_SOMEWHERE.test(text) || !URL.canParse(text, at)) return text;
	return new URL(text, at).href.replace(UNRESERVED, decodeURIComponent);
};

const SCHEME_AND_WWW = /^https?:\/\/(?:www\.)?/;

/** Whether two addresses have one host and path; scheme, `www.`, case, query and a closing slash may differ. */
export const isSamePlace = (first: string, second: string): boolean => {
	const [one, other] = [first, second].map((address) =>
		address
			.toLowerCase()
			.replace(SCHEME_AND_WWW, "")
			.replace(/\/?(?:[?#].*)?$/, ""),
	);
	return one === other;
};
