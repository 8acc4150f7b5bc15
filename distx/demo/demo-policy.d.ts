import { type Instant } from "../domain/time.ts";
/** When the simulated study runs, and what happens to its vantage. Days count from the first sweep. */
export declare const DEMO_POLICY: {
    /** Just after the last row of the list was reported. */
    readonly firstSweepAt: Instant;
    /** One sweep a day, as cron would start it, for half a year. */
    readonly days: 182;
    /** Plaza takes the vantage for a bot and answers everything as if it were gone. */
    readonly block: {
        readonly from: 64;
        readonly until: 67;
    };
    /** Share of single looks that Plaza answers with its login page. */
    readonly loginWallShare: 0.03;
    /** Plaza's limit: so many requests at once, one more every so often, and what Retry-After says when they are used up. */
    readonly rateLimit: {
        readonly burst: 60;
        readonly refillMs: 3000;
        readonly retryAfterSeconds: 45;
    };
    /** A report that was sent after the page had gone. */
    readonly reportedTooLateShare: 0.02;
    readonly userAgentNote: "simulation: asks only 127.0.0.1";
    readonly vantage: "a simulation (no real pages)";
};
/** The instant of the sweep of a day. */
export declare const sweepInstant: (day: number) => Instant;
/** The instant that the demo's report speaks for: the midnight after the last sweep. */
export declare const demoAsOf: Instant;
/** Days from the first sweep, with a fraction. */
export declare const dayOf: (at: Instant) => number;
