import { millis } from "../domain/time.js";
import { runLanes } from "../lanes/run-lanes.js";
import { createHeldLooks } from "./held-looks.js";
import { pollTarget } from "./poll-target.js";
import { createSharedAnswers } from "./shared-answers.js";
import { similarityTo } from "./similarity.js";
import { earlierLook, pollDepsOf } from "./sweep-settings.js";
const DEFERRED_AT_ONCE = 500;
/** Requests in flight are abandoned at once: nothing that they say would be believed. */
const NO_GRACE = millis(0);
/** Polls every target of the queue, all lanes side by side, and hands what was seen to the writer. */
export const pollLanes = async (deps, settings, under) => {
    const { store, clock, lanes } = deps;
    const { queue, tally, writer } = under;
    const shared = createSharedAnswers();
    const held = createHeldLooks(clock.now(), ({ look, target, result }) => {
        tally.polled(target, look, result.requests, result.retries);
        writer.add(look);
    });
    let vantageFailing = null;
    const moved = (lane, count) => settings.watch.moved(lane, count, () => tally.counts(queue.due, 0));
    settings.watch.planned({ due: queue.due, lanes: await fullestLanes(queue, lanes) });
    let putOff = Promise.resolve();
    /** A sweep that ends early leaves its targets due as they are: they are the next one's first. */
    const defer = (lane, targets, { reason, until }) => {
        if (reason === "sweep-ending" || targets.length === 0)
            return;
        moved(lane, targets.length);
        const at = clock.now();
        const deferrals = targets.map(({ id }) => ({ targetId: id, at, reason, until }));
        putOff = putOff.then(() => store.defer(under.id, deferrals));
    };
    const deferRest = async (lane, stop) => {
        for (;;) {
            const targets = await queue.draw(lane, DEFERRED_AT_ONCE);
            if (targets.length === 0)
                return;
            defer(lane, targets, stop);
        }
    };
    const rests = [];
    await runLanes(queue, async (target, lane) => {
        const result = await pollTarget(target, pollDepsOf(deps, settings, () => earlierLook(store, target, clock.now()), shared));
        if (result.kind === "deferred") {
            defer(lane.key, [target], result);
        }
        else {
            lane.note(result.verdict.status === "inconclusive" ? "unreadable" : "definite");
            const look = {
                targetId: target.id,
                at: result.startedAt,
                verdict: result.verdict,
                evidence: result.evidence,
                attempts: result.requests,
                duration: millis(result.durationMs),
                similarity: similarityTo(target.firstFingerprint, result.evidence),
                note: null,
            };
            const failingSince = held.add({ look, target, result }, { lane: lane.key, finishedAt: clock.now(), reach: result.reach });
            if (failingSince !== null && vantageFailing === null) {
                vantageFailing = failingSince;
                lanes.end(NO_GRACE);
            }
            moved(lane.key, 1);
        }
    }, {
        lanes,
        clock,
        signal: settings.signal,
        maxDuration: settings.maxDuration,
        onStopped: (stopped) => {
            defer(stopped.key, stopped.unstarted, stopped);
            if (stopped.reason !== "sweep-ending")
                rests.push(deferRest(stopped.key, stopped));
        },
    });
    await Promise.all(rests);
    await putOff;
    return { since: vantageFailing, dropped: held.finish() };
};
const LANES_WATCHED = 500;
const fullestLanes = async (queue, lanes) => {
    const shares = [];
    for await (const { key, count } of queue.lanes()) {
        if (shares.length >= LANES_WATCHED)
            break;
        shares.push({ key, count, spacingMs: lanes.policyOf(key).spacingMs });
    }
    return shares;
};
