import type { Observation } from "../domain/evidence.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { Need } from "./need.ts";
import { type TokenFinder } from "./token-finder.ts";
/** The common rules' byte sequences are marks of walls and parked names: looked for where a page shows few words or a refusal. */
export declare const FEW_WORDS = 250;
/**
 * Reads of an exchange what rules can judge by, and what later looks are compared with.
 * @param probe the name of the probe that asked
 * @param tokens finds the byte sequences of the common rules
 * @param itemId the target's item id, inserted into byte sequences that name it
 */
export declare const observe: (exchange: Exchange, probe: string, need: Need, tokens: TokenFinder, itemId: string | null) => Observation;
