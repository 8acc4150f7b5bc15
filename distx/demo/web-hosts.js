import { chanceOf } from "./chance.js";
import { dayOf } from "./demo-policy.js";
import { page, prose } from "./simulated-host.js";
// A few hosts of the rest of the web, each gone in a way of its own, or not at all.
const article = (name) => page(200, `<head><title>${name}</title></head><body><h1>${name}</h1>${prose(name, 15)}</body>`);
const notFound = (status) => page(status, "<head><title>Page not found</title></head><body><h1>Page not found</h1><p>Try our shop</p></body>");
/** A host with one page, gone from a day on; every other address says 404. */
const onePage = (path, name, goneOn, gone) => (asked, at) => {
    if (asked !== path)
        return notFound(404);
    return dayOf(at) >= goneOn ? gone : article(name);
};
const parked = (host) => page(200, `<head><title>${host} is for sale</title></head><body><h1>${host} is for sale</h1><p>Buy this domain</p></body>`);
/** Answers 200 to every address, also to those it does not have. */
const softNotFound = (asked, at) => asked === "/flat/8812" && dayOf(at) < 24.3 ? article("Lakeside flat 8812") : notFound(200);
const overloaded = (seed) => (asked, at) => {
    if (chanceOf(seed, `overloaded on day ${Math.floor(dayOf(at))}`)() < 0.25)
        return page(503, "<body>The service is overloaded</body>");
    return asked === "/form" ? article("Quick cash desk") : notFound(404);
};
const NEVER = Number.POSITIVE_INFINITY;
/** The hosts by name. A name that is listed and not here does not resolve. */
export const webHosts = (seed) => new Map([
    ["ticket-corner-24.example", onePage("/tour/front-row", "Front row tour", 9.4, page(410, "<body>Gone</body>"))],
    ["lakeside-lets.example", softNotFound],
    ["sunny-keys.example", onePage("/villa-3", "Sunny keys villa 3", 47.6, parked("sunny-keys.example"))],
    ["easy-credit-now.example", onePage("/apply.html", "Easy credit", NEVER, notFound(404))],
    ["outlet-bags.example", onePage("/shop/tote-19", "Tote bag 19", 33.2, page(451, "<body>Court order</body>"))],
    ["cup-seats.example", () => page(403, "<body>Forbidden</body>")],
    ["quick-cash-desk.example", overloaded(seed)],
]);
