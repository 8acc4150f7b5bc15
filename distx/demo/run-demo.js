import { instant } from "../domain/time.js";
import { importNotices } from "../pipeline/import-notices.js";
import { openListFile } from "../pipeline/import-source.js";
import { sweep } from "../pipeline/sweep.js";
import { DEFAULT_DUE_POLICY, isDue } from "../schedule/due.js";
import { chanceOf } from "./chance.js";
import { DEMO_POLICY, sweepInstant } from "./demo-policy.js";
import { openLoopbackNetwork } from "./loopback-network.js";
import { startSimulatedWeb } from "./simulated-web.js";
import { createStudyClock } from "./study-clock.js";
const importList = async (request, now) => {
    const file = await openListFile(request.list, () => {
        throw new Error("the demo reads no standard input");
    });
    try {
        const { problems, understood: _, ...counts } = await importNotices(async () => request.store, {
            file: { ...file, name: "reported.csv" },
            settings: request.listSettings(now),
            canonicalise: request.rules.canonicaliser.canonicalise,
            isDryRun: false,
            interruption: request.interruption,
            onProgress: () => undefined,
        });
        await problems.close();
        return counts;
    }
    finally {
        await file.close();
    }
};
const sweepOnce = async (request, { web, clock, chance }) => {
    const { store, rules, userAgent, toolVersion, interruption } = request;
    const network = openLoopbackNetwork(web, rules, { clock, chance, userAgent });
    const now = clock.now();
    try {
        return await sweep({ store, clock, rules, ...network }, {
            start: {
                vantage: DEMO_POLICY.vantage,
                userAgent,
                toolVersion,
                settings: { simulated: true, seed: request.seed, packs: rules.versions.join(",") },
            },
            userAgent,
            isDue: ({ state }) => isDue(state, DEFAULT_DUE_POLICY, now),
            limit: null,
            controls: true,
            ownControls: new Map(),
            maxDuration: null,
            warc: null,
            signal: interruption,
            watch: { planned: () => undefined, moved: () => undefined, stored: () => undefined },
        });
    }
    finally {
        await network.fetcher.close();
    }
};
/**
 * Runs the whole study: imports the list, then sweeps once a day for half a year of simulated time. The import, the sweeps,
 * the rules and the store are the ones that every study uses; simulated are the clock and what answers on 127.0.0.1.
 */
export const runDemo = async (request) => {
    const clock = createStudyClock(DEMO_POLICY.firstSweepAt);
    const web = await startSimulatedWeb(request.seed, clock.now);
    const line = { web, clock, chance: chanceOf(request.seed, "lanes") };
    try {
        const imported = await importList(request, clock.now());
        const results = [];
        for (let day = 0; day <= DEMO_POLICY.days && !request.interruption.aborted; day++) {
            request.onProgress(day, DEMO_POLICY.days);
            clock.moveTo(sweepInstant(day));
            results.push(await sweepOnce(request, line));
        }
        return { imported, ...summaryOf(results) };
    }
    finally {
        await web.close();
    }
};
const summaryOf = (results) => {
    const sum = (of) => results.reduce((total, result) => total + of(result), 0);
    return {
        sweeps: results.length,
        looks: sum(({ counts }) => counts.polled),
        requests: sum(({ counts }) => counts.requests),
        retries: sum(({ counts }) => counts.retries),
        suspect: results
            .filter(({ suspicions }) => suspicions.length > 0)
            .map(({ startedAt, suspectSnapshots, suspicions }) => ({
            at: instant(startedAt),
            snapshots: suspectSnapshots,
            suspicions,
        })),
    };
};
