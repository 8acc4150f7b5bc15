import type { RuleSet } from "../classify/rule-set.ts";
import { type PlatformName } from "../domain/target.ts";
/**
 * A study may hold platforms that only the operator's own packs know. Judged without these, by the rules of the rest of the
 * web, a tombstone that answers 200 would read live: so nothing is judged.
 * @throws UserError for a platform that no pack knows
 */
export declare const requireKnown: (platforms: readonly PlatformName[], rules: RuleSet) => void;
