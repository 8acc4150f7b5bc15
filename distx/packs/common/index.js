import { FAILURES } from "./failures.js";
import { HOSTS } from "./hosts.js";
import { PAGES } from "./pages.js";
import { COMMON_PHRASES } from "./phrases.js";
import { REFUSALS } from "./refusals.js";
import { DENIALS, FALLBACKS, STATUS_CODES } from "./status-codes.js";
import { WALLS } from "./walls.js";
export const COMMON = {
    version: "2026-11-22",
    failures: FAILURES,
    walls: WALLS,
    denials: DENIALS,
    statusCodes: STATUS_CODES,
    pages: [...HOSTS, ...REFUSALS, ...PAGES],
    fallbacks: FALLBACKS,
    phrases: COMMON_PHRASES,
};
