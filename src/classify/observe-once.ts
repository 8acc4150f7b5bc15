import type { Observation } from "../domain/evidence.ts";
import type { Exchange } from "../domain/exchange.ts";
import type { Need } from "./need.ts";
import { observe } from "./observe.ts";
import type { TokenFinder } from "./token-finder.ts";

type Observed = {
	readonly probe: string;
	readonly need: Need;
	readonly tokens: TokenFinder;
	readonly itemId: string | null;
	readonly observation: Observation;
};

/** By the exchange itself: one that serves all targets of a host (a page that cannot exist) is read once. */
const observed = new WeakMap<Exchange, Observed>();

/** The same as observe(), which an exchange that is met again is not put through twice. */
export const observeOnce: typeof observe = (exchange, probe, need, tokens, itemId) => {
	const known = observed.get(exchange);
	const isSame = known?.probe === probe && known.need === need && known.tokens === tokens && known.itemId === itemId;
	if (isSame) return known.observation;
	const observation = observe(exchange, probe, need, tokens, itemId);
	observed.set(exchange, { probe, need, tokens, itemId, observation });
	return observation;
};
