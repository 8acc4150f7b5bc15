import { WEB } from "../domain/target.js";
import { controlsHold, controlsOf, readControls, suspicionsOf } from "./controls.js";
import { requireKnown } from "./known-platforms.js";
import { pollLanes } from "./poll-lanes.js";
import { createSnapshotWriter } from "./snapshot-writer.js";
import { pollDepsOf, } from "./sweep-settings.js";
import { createSweepTally } from "./sweep-tally.js";
/** Polls every due target once and stores what was seen. What was polled is stored also when it is interrupted. */
export const sweep = async (deps, settings) => {
    const { store, clock } = deps;
    const startedAt = clock.now();
    const queue = await store.openDue(settings.isDue, settings.limit);
    try {
        requireKnown(await queue.platforms(), deps.rules);
    }
    catch (error) {
        await queue.close();
        throw error;
    }
    const id = await store.beginSweep({ ...settings.start, origin: "polled", startedAt });
    const tally = createSweepTally();
    const writer = createSnapshotWriter(store, id, settings.watch.stored);
    const suspicions = [];
    let jumps = [];
    let vantage = { since: null, dropped: 0 };
    try {
        const readings = settings.controls ? await readAllControls(deps, settings, queue) : [];
        suspicions.push(...readings.flatMap(suspicionsOf));
        await store.suspect(id, suspicions);
        vantage = await pollLanes(deps, settings, { id, queue, tally, writer });
        const trusted = new Set(readings.filter(controlsHold).map(({ platform }) => platform));
        // The rest of the web is many hosts that have nothing to do with each other, and controls that hold explain a jump.
        jumps = tally.jumps().filter(({ platform }) => platform !== WEB && !trusted.has(platform));
        suspicions.push(...jumps);
    }
    finally {
        await queue.close();
    }
    // Stored before the jump was seen, and held back now.
    const changed = Math.max(0, (await writer.finish()) - tally.flips(jumps));
    await store.suspect(id, suspicions);
    const finishedAt = clock.now();
    const counts = tally.counts(queue.due, changed);
    await store.finishSweep(id, finishedAt, counts);
    return {
        sweep: id,
        startedAt,
        finishedAt,
        counts,
        suspicions,
        suspectSnapshots: tally.suspect(suspicions),
        contentChanged: tally.otherContent(),
        vantage,
        interrupted: settings.signal.aborted,
    };
};
const readAllControls = async (deps, settings, queue) => {
    const pollDeps = pollDepsOf(deps, settings, async () => null);
    const readings = (await queue.platforms()).map(async (platform) => {
        const controls = controlsOf(platform, deps.rules, settings.ownControls);
        return controls === null ? null : readControls(platform, controls, pollDeps, settings.signal);
    });
    return (await Promise.all(readings)).filter((reading) => reading !== null);
};
