import { lookToCompare } from "./second-look.js";
import { createSharedAnswers } from "./shared-answers.js";
/** What one poll of a sweep needs. */
export const pollDepsOf = ({ fetcher, rules, clock }, { userAgent, warc }, earlier, shared = createSharedAnswers()) => ({
    fetcher,
    rules,
    userAgent,
    shared,
    now: () => clock.now(),
    earlierLook: earlier,
    keep: warc?.write ?? null,
});
/** The polled look before that a look now may rest on, too: asked for only where a verdict may rest on two. */
export const earlierLook = async (store, target, now) => {
    if (target.lastLook === null)
        return null;
    const snapshots = await store.snapshotsOf(target.id);
    return lookToCompare(snapshots.filter((snapshot) => snapshot.origin === "polled"), now);
};
