import { MS_PER_HOUR } from "../../domain/time.ts";
import { headlineDays } from "../../report/headline.ts";
import type { ReportModel, Suspicion } from "../../report/model.ts";
import { DEFAULT_LEVEL } from "../../stats/checked.ts";
import type { Store } from "../../store/store.ts";
import { handChecks } from "../hand-check.ts";
import { cohortOf } from "./cohort.ts";
import { controlOf } from "./control.ts";
import { beginSurvival, firstSeenGoneOf } from "./curves.ts";
import { evidenceOf } from "./evidence.ts";
import { type Fitter, openFitter } from "./fits/fitter.ts";
import { flowOf } from "./flow.ts";
import { beginBreakDown } from "./groups.ts";
import { provenanceOf } from "./provenance.ts";
import { readRows } from "./read-rows.ts";
import type { ReportRequest } from "./report-request.ts";
import type { ReportRow } from "./report-row.ts";
import { medianGapDays, scheduleWords } from "./schedule-words.ts";
import { sensitivityOf } from "./sensitivity.ts";
import { firstDisappearance, lastLooksOf, thresholdsOf, withoutUnconfirmed } from "./thresholds.ts";
import { removalsOf, timelineOf } from "./timeline.ts";

const MOST_REAPPEARED = 50;

/** Everything that a report says, from the store's maintained histories. Same store, request and as-of: same model. */
export const buildReport = async (store: Store, request: ReportRequest): Promise<ReportModel> => {
	const fitter = openFitter();
	try {
		return await buildWith(fitter, store, request);
	} finally {
		await fitter.close();
	}
};

const buildWith = async (fitter: Fitter, store: Store, request: ReportRequest): Promise<ReportModel> => {
	const rows = await readRows(store, request);
	const { reported } = rows;
	const cohort = cohortOf(reported, request);
	const survival = beginSurvival(cohort, request, fitter);
	const thresholds = thresholdsOf(cohort, request);
	const days = headlineDays(thresholds);
	const brokenDown = beginBreakDown(rows.cells, request, { tauDays: days, fitter });
	const lists = (await store.lists()).filter((list) => list.cohort === "reported");
	const sweeps = (await store.sweeps()).filter(({ startedAt }) => startedAt <= request.asOf);
	// A control that fails in every sweep where nothing reads removed puts nothing in doubt.
	const suspicions = sweeps.flatMap((sweep) =>
		sweep.suspicions
			.filter(({ snapshots }) => snapshots > 0)
			.map(
				({ platform, status, detail, snapshots, settlement }): Suspicion => ({
					sweep: sweep.id,
					at: sweep.startedAt,
					platform,
					status,
					why: detail,
					snapshots,
					settlement: settlement?.as ?? null,
				}),
			),
	);
	const returned = reported.flatMap(({ url, returns }) => returns.map((one) => ({ url, ...one })));
	const vantages = new Map<number, string | null>(sweeps.map((sweep) => [sweep.id, sweep.vantage]));
	const told: Omit<ReportModel, "survival" | "groups" | "comparisons" | "tests"> = {
		asOf: request.asOf,
		audience: "private",
		kinds: [...new Set(reported.map(({ itemKind }) => itemKind))].sort(),
		cohort: "reported",
		reportedBetween: rows.reportedBetween,
		flow: flowOf(
			lists,
			rows,
			thresholds.find(({ afterDays }) => afterDays === days),
			await suspectLooksOf(store, rows.reported, request),
		),
		thresholds,
		atLastLook: lastLooksOf(cohort, request),
		firstSeenGone: firstSeenGoneOf(cohort, days),
		reappearances: new Set(returned.map(({ url }) => url)).size,
		reappeared: returned.sort((one, other) => (one.url < other.url ? -1 : 1)).slice(0, MOST_REAPPEARED),
		unconfirmed: cohort.rows.filter(({ followUp }) => followUp.unconfirmed).length,
		withoutUnconfirmed: withoutUnconfirmed(cohort, request),
		firstDisappearance: firstDisappearance(cohort, request),
		sensitivity: await sensitivityOf(store, reported, cohort, request, days),
		removals: removalsOf(reported),
		control: await controlOf(rows, thresholds, request, fitter),
		...(await handChecks(store, request.asOf)),
		suspicions,
		timeline: timelineOf(reported, request.asOf),
		policy: {
			confirm: { looks: request.confirm.looks, gapHours: request.confirm.gap / MS_PER_HOUR },
			clusterBy: request.clusterBy,
			restricted: request.restricted,
			level: DEFAULT_LEVEL,
			schedule: scheduleWords(request.duePolicy),
			medianGapDays: medianGapDays(reported),
			filters: request.where,
			delayedEntry: false,
		},
		provenance: await provenanceOf(store, sweeps, rows, request),
		evidence: evidenceOf(store, reported, request, vantages),
	};
	return { ...told, survival: await survival(), ...(await brokenDown()) };
};

/** Looks at the report's own targets that are kept out. */
const suspectLooksOf = async (store: Store, rows: readonly ReportRow[], { asOf }: ReportRequest): Promise<number> => {
	const suspect = await store.suspectLooks(asOf);
	return suspect.size === 0 ? 0 : rows.reduce((sum, { id }) => sum + (suspect.get(id) ?? 0), 0);
};
