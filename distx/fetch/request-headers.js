import { ACCEPTED_CODINGS } from "./decode-content.js";
/** Fields that a request to another origin may keep; everything else the probe asked for stays behind. */
const CARRIED = new Set(["accept", "accept-language"]);
/** Fields that are ours alone to set: framing, connection and credentials. */
const RESERVED = new Set([
    "host",
    "connection",
    "content-length",
    "transfer-encoding",
    "upgrade",
    "keep-alive",
    "expect",
    "te",
    "trailer",
]);
export const headerBuilder = (userAgent) => {
    const defaults = {
        "user-agent": userAgent,
        accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "accept-language": "en-US,en;q=0.9,*;q=0.5",
        "accept-encoding": ACCEPTED_CODINGS,
    };
    const plain = Object.entries(defaults).flat();
    const withOwn = (request, sameOrigin) => {
        const own = Object.entries(request.fields).filter(([name]) => !RESERVED.has(name) && (sameOrigin || CARRIED.has(name)));
        return own.length === 0 ? plain : Object.entries({ ...defaults, ...Object.fromEntries(own) }).flat();
    };
    return (request, sameOrigin, cookie) => {
        let headers = plain;
        for (const _ in request.fields) {
            headers = withOwn(request, sameOrigin);
            break;
        }
        return cookie === null ? headers : [...headers, "cookie", cookie];
    };
};
