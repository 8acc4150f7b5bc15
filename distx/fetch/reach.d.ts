import type { Exchange } from "../domain/exchange.ts";
import type { LaneKey } from "../domain/target.ts";
import type { Reach } from "../lanes/vantage.ts";
/** What an exchange tells the vantage watch (lanes/vantage.ts); null when it tells nothing. */
export declare const reachOf: ({ requestUrl, finalUrl, redirects, outcome }: Exchange, laneOf: (url: URL) => LaneKey) => Reach | null;
