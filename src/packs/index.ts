import { facebook } from "./facebook.ts";
import { instagram } from "./instagram.ts";
import type { RulePack } from "./pack.ts";
import { youtube } from "./youtube.ts";

/** Every platform that is known, in the order in which output lists them. */
export const PACKS: readonly RulePack[] = [facebook, instagram, youtube];
