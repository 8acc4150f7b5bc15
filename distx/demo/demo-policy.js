import { instant, MS_PER_DAY, MS_PER_HOUR } from "../domain/time.js";
/** When the simulated study runs, and what happens to its vantage. Days count from the first sweep. */
export const DEMO_POLICY = {
    /** Just after the last row of the list was reported. */
    firstSweepAt: instant(Date.UTC(2026, 0, 12, 18)),
    /** One sweep a day, as cron would start it, for half a year. */
    days: 182,
    /** Plaza takes the vantage for a bot and answers everything as if it were gone. */
    block: { from: 64, until: 67 },
    /** Share of single looks that Plaza answers with its login page. */
    loginWallShare: 0.03,
    /** Plaza's limit: so many requests at once, one more every so often, and what Retry-After says when they are used up. */
    rateLimit: { burst: 60, refillMs: 3000, retryAfterSeconds: 45 },
    /** A report that was sent after the page had gone. */
    reportedTooLateShare: 0.02,
    userAgentNote: "simulation: asks only 127.0.0.1",
    vantage: "a simulation (no real pages)",
};
/** The instant of the sweep of a day. */
export const sweepInstant = (day) => instant(DEMO_POLICY.firstSweepAt + day * MS_PER_DAY);
/** The instant that the demo's report speaks for: the midnight after the last sweep. */
export const demoAsOf = instant(DEMO_POLICY.firstSweepAt + DEMO_POLICY.days * MS_PER_DAY + 6 * MS_PER_HOUR);
/** Days from the first sweep, with a fraction. */
export const dayOf = (at) => (at - DEMO_POLICY.firstSweepAt) / MS_PER_DAY;
