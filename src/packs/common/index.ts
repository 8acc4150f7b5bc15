import { BOARDS } from "./boards.ts";
import type { CommonRules } from "./common-rules.ts";
import { FAILURES } from "./failures.ts";
import { HOSTS } from "./hosts.ts";
import { PAGES } from "./pages.ts";
import { COMMON_PHRASES } from "./phrases.ts";
import { REFUSALS } from "./refusals.ts";
import { DENIALS, FALLBACKS, STATUS_CODES } from "./status-codes.ts";
import { WALLS } from "./walls.ts";

export const COMMON: CommonRules = {
	version: "2026-11-23",
	failures: FAILURES,
	walls: WALLS,
	denials: DENIALS,
	statusCodes: STATUS_CODES,
	pages: [...HOSTS, ...REFUSALS, ...BOARDS, ...PAGES],
	fallbacks: FALLBACKS,
	phrases: COMMON_PHRASES,
};
