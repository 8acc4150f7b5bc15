// A public copy must not send anybody to what it lists: no link that a program could follow.
const LINK = /(h)tt(ps?:\/\/)([^/?#\s"'<>]*)/gi;
const MAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
const defangHost = (host) => host.replaceAll(".", "[.]");
/** Defangs each URL in a text: `https://a.example/x` → `hxxps://a[.]example/x`. Twice changes nothing more. */
export const defang = (text) => text.replace(LINK, (_, h, rest, host) => `${h}xx${rest}${defangHost(host)}`);
/** Defangs a bare host: `a.example` → `a[.]example`. */
export const defangName = (host) => (host.includes("[.]") ? host : defangHost(host));
/** Defangs a text and takes mail addresses out of it: a contact in a user agent, say. Not for URLs, which may hold an @. */
export const publicText = (text) => defang(text.replace(MAIL, "(address withheld)"));
