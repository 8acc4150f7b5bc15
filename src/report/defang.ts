// A public copy must not send anybody to what it lists: no link that a program could follow.

const LINK = /(h)tt(ps?:\/\/)([^/?#\s"'<>]*)/gi;
const MAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;

const defangHost = (host: string): string => host.replaceAll(".", "[.]");

/** Defangs each URL in a text: `https://a.example/x` → `hxxps://a[.]example/x`. Twice changes nothing more. */
export const defang = (text: string): string =>
	text.replace(LINK, (_, h: string, rest: string, host: string) => `${h}xx${rest}${defangHost(host)}`);

/** Defangs a bare host: `a.example` → `a[.]example`. */
export const defangName = (host: string): string => (host.includes("[.]") ? host : defangHost(host));

/** Defangs a text and takes mail addresses out of it: a contact in a user agent, say. Not for URLs, which may hold an @. */
export const publicText = (text: string): string => defang(text.replace(MAIL, "(address withheld)"));
