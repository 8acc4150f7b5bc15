import { instant } from "../../domain/time.js";
import { IS_SUSPECT } from "./snapshot-rows.js";
/** The first sweep that may hold a look after the instant; sweeps in order, polls do not overlap. */
const firstSweepAfter = (sweeps, after) => {
    let low = 0;
    let high = sweeps.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sweeps[middle]?.finished_at ?? Number.POSITIVE_INFINITY) <= after)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
/** The instant of each first look that is not suspect; null where there is none. A seek or two for each. */
export const firstLooksAfter = (database, questions, asOf) => {
    const polls = database
        .prepare("SELECT id, finished_at FROM sweeps WHERE origin = 'polled' AND started_at <= ? ORDER BY started_at, id")
        .all(asOf);
    const others = database.prepare("SELECT id, finished_at FROM sweeps WHERE origin <> 'polled'").all();
    const first = database
        .prepare(`SELECT min(at) FROM snapshots INDEXED BY snapshots_by_sweep
			WHERE sweep_id = ? AND target_id = ? AND at > ? AND at <= ? AND NOT ${IS_SUSPECT}`)
        .pluck();
    return questions.map(({ target, after }) => {
        const found = [];
        for (const { id } of others) {
            const at = first.get(id, target, after, asOf);
            if (at != null)
                found.push(at);
        }
        for (let index = firstSweepAfter(polls, after); index < polls.length; index++) {
            const at = first.get(polls[index]?.id ?? 0, target, after, asOf);
            if (at == null)
                continue;
            found.push(at);
            break;
        }
        return found.length === 0 ? null : instant(Math.min(...found));
    });
};
