import { headlineDays } from "../../report/headline.js";
import { DEFAULT_LEVEL } from "../../stats/checked.js";
import { handChecks } from "../hand-check.js";
import { controlOf } from "./control.js";
import { firstSeenGoneOf, survivalOf } from "./curves.js";
import { evidenceOf } from "./evidence.js";
import { flowOf } from "./flow.js";
import { breakDown } from "./groups.js";
import { provenanceOf } from "./provenance.js";
import { readRows } from "./read-rows.js";
import { isCounted } from "./report-row.js";
import { medianGapDays, scheduleWords } from "./schedule-words.js";
import { sensitivityOf } from "./sensitivity.js";
import { firstDisappearance, lastLooksOf, thresholdsOf, withoutUnconfirmed } from "./thresholds.js";
import { removalsOf, timelineOf } from "./timeline.js";
const MOST_REAPPEARED = 50;
/** Everything that a report says, from the store's maintained histories. Same store, request and as-of: same model. */
export const buildReport = async (store, request) => {
    const rows = await readRows(store, request);
    const { reported } = rows;
    const thresholds = thresholdsOf(reported, request);
    const counted = reported.filter(isCounted);
    const days = headlineDays(thresholds);
    const lists = (await store.lists()).filter((list) => list.cohort === "reported");
    const sweeps = (await store.sweeps()).filter(({ startedAt }) => startedAt <= request.asOf);
    const suspicions = sweeps.flatMap((sweep) => sweep.suspicions.map(({ platform, status, detail, snapshots, settlement }) => ({
        sweep: sweep.id,
        at: sweep.startedAt,
        platform,
        status,
        why: detail,
        snapshots,
        settlement: settlement?.as ?? null,
    })));
    const returned = reported.flatMap(({ url, returns }) => returns.map((one) => ({ url, ...one })));
    const vantages = new Map(sweeps.map((sweep) => [sweep.id, sweep.vantage]));
    return {
        asOf: request.asOf,
        audience: "private",
        kinds: [...new Set(reported.map(({ itemKind }) => itemKind))].sort(),
        cohort: "reported",
        reportedBetween: rows.reportedBetween,
        flow: flowOf(lists, rows, thresholds.find(({ afterDays }) => afterDays === days), await suspectLooksOf(store, rows.reported, request)),
        thresholds,
        atLastLook: lastLooksOf(reported, request),
        survival: await survivalOf(counted, request),
        firstSeenGone: firstSeenGoneOf(counted, days),
        ...(await breakDown(rows.cells, request, days)),
        reappearances: new Set(returned.map(({ url }) => url)).size,
        reappeared: returned.sort((one, other) => (one.url < other.url ? -1 : 1)).slice(0, MOST_REAPPEARED),
        unconfirmed: counted.filter(({ followUp }) => followUp.unconfirmed).length,
        withoutUnconfirmed: withoutUnconfirmed(reported, request),
        firstDisappearance: firstDisappearance(reported, request),
        sensitivity: await sensitivityOf(store, reported, request, days),
        removals: removalsOf(reported),
        control: await controlOf(rows, thresholds, request),
        ...(await handChecks(store, request.asOf)),
        suspicions,
        timeline: timelineOf(reported, request.asOf),
        policy: {
            confirm: { looks: request.confirm.looks, gapHours: request.confirm.gap / 3_600_000 },
            clusterBy: request.clusterBy,
            restricted: request.restricted,
            level: DEFAULT_LEVEL,
            schedule: scheduleWords(request.duePolicy),
            medianGapDays: medianGapDays(reported),
            filters: request.where,
            delayedEntry: false,
        },
        provenance: await provenanceOf(store, sweeps, [...reported, ...rows.control], request),
        evidence: evidenceOf(store, reported, request, vantages),
    };
};
/** Looks at the report's own targets that are kept out. */
const suspectLooksOf = async (store, rows, { asOf }) => {
    const suspect = await store.suspectLooks(asOf);
    return suspect.size === 0 ? 0 : rows.reduce((sum, { id }) => sum + (suspect.get(id) ?? 0), 0);
};
