import { COMMON } from "./common/index.js";
import { PACKS } from "./index.js";
import { web } from "./web.js";
/** What ships with the program. */
export const BUILT_IN = { packs: PACKS, web, common: COMMON };
