import type { Observation } from "../domain/evidence.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { Need } from "./need.ts";
import type { TokenFinder } from "./token-finder.ts";
/** The same as observe(), which an exchange that is met again is not put through twice. */
export declare const observeOnce: (exchange: Exchange, probe: string, need: Need, tokens: TokenFinder, itemId: string | null) => Observation;
