import { z } from "zod";
import { SWEEP_ORIGINS } from "../../domain/snapshot.js";
import { instant } from "../../domain/time.js";
const origin = z.enum(SWEEP_ORIGINS);
const settings = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const count = z.number().int().nonnegative();
const counts = z.object({
    due: count,
    polled: count,
    live: count,
    removed: count,
    restricted: count,
    inconclusive: count,
    byReason: z.record(z.string(), count),
    requests: count,
    retries: count,
    changed: count,
    deferred: count,
});
export const sweepFrom = (row, suspicions) => ({
    id: row.id,
    origin: origin.parse(row.origin),
    startedAt: instant(row.started_at),
    finishedAt: row.finished_at === null ? null : instant(row.finished_at),
    vantage: row.vantage,
    userAgent: row.user_agent,
    toolVersion: row.tool_version,
    settings: settings.parse(JSON.parse(row.settings)),
    counts: row.counts === null ? null : counts.parse(JSON.parse(row.counts)),
    suspicions,
});
