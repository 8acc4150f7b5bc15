import type { Evidence } from "./evidence.ts";
import type { Exchange, ProbeRequest } from "./exchange.ts";
import type { LaneKey } from "./target.ts";
import type { Verdict } from "./verdict.ts";
/**
 * What a poll does next: ask the web one more thing, or stop with a verdict.
 * classify/ decides the steps without touching the network; pipeline/ makes the requests.
 */
export type PollStep = {
    readonly kind: "ask";
    /** Name of the probe in its pack: `page`, `oembed`, `api`, `soft-404` … */
    readonly probe: string;
    readonly request: ProbeRequest;
    /** The lane of the host that `request` goes to. */
    readonly lane: LaneKey;
    /** Where set, the answer serves every target that asks with this key in this sweep (one per host, say). */
    readonly sharedKey: string | null;
} | {
    readonly kind: "settled";
    readonly verdict: Verdict;
    readonly evidence: Evidence;
};
/** A poll under way: give it each exchange that it asked for, in order. */
export type Poll = {
    readonly first: PollStep;
    answer(exchange: Exchange): PollStep;
    /** Ends the poll with what there is, for a look that cannot be finished; null where nothing was seen. */
    giveUp(last: Exchange | null): Extract<PollStep, {
        kind: "settled";
    }> | null;
};
