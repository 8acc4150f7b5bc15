import type { Cohort } from "../../domain/notice.ts";
import { UserError } from "../../domain/user-error.ts";
import type { Run } from "../../history/run.ts";
import { sightingsOf } from "../../history/sightings.ts";
import { headlineDays } from "../../report/headline.ts";
import type { ControlCohort, ReportModel, Suspicion } from "../../report/model.ts";
import { DEFAULT_LEVEL } from "../../stats/checked.ts";
import { differenceOf } from "../../stats/newcombe.ts";
import type { Store, TargetHistory } from "../../store/store.ts";
import { firstSeenGoneOf, survivalOf } from "./curves.ts";
import { evidenceOf } from "./evidence.ts";
import { fieldValue, isBuiltInField, NOTICE_FIELDS, TARGET_FIELDS } from "./fields.ts";
import { flowOf } from "./flow.ts";
import { breakDown } from "./groups.ts";
import { provenanceOf } from "./provenance.ts";
import type { ReportRequest } from "./report-request.ts";
import { isCounted, type ReportRow, rowOf } from "./report-row.ts";
import { medianGapDays, scheduleWords } from "./schedule-words.ts";
import { firstDisappearance, thresholdsOf, withoutUnconfirmed } from "./thresholds.ts";
import { removalsOf, timelineOf } from "./timeline.ts";

const MOST_REAPPEARED = 50;

/** Everything that a report says, from the store's maintained histories. Same store, request and as-of: same model. */
export const buildReport = async (store: Store, request: ReportRequest): Promise<ReportModel> => {
	const { reported, control } = await readRows(store, request);
	const thresholds = thresholdsOf(reported, request);
	const counted = reported.filter(isCounted);
	const days = headlineDays(thresholds);
	const lists = (await store.lists()).filter((list) => list.cohort === "reported");
	const sweeps = (await store.sweeps()).filter(({ startedAt }) => startedAt <= request.asOf);
	const suspicions = sweeps.flatMap((sweep) =>
		sweep.suspicions.map(
			({ platform, status, detail, snapshots }): Suspicion => ({
				sweep: sweep.id,
				at: sweep.startedAt,
				platform,
				status,
				why: detail,
				snapshots,
			}),
		),
	);
	const returned = reported.flatMap(({ history, returns }) => returns.map((one) => ({ url: history.url, ...one })));
	const vantages = new Map(sweeps.map((sweep) => [sweep.id as number, sweep.vantage]));
	return {
		asOf: request.asOf,
		audience: "private",
		kinds: [...new Set(reported.map(({ history }) => history.itemKind))].sort(),
		cohort: "reported",
		reportedBetween: reportedBetween(reported),
		flow: flowOf(
			lists,
			reported,
			thresholds.find(({ afterDays }) => afterDays === days),
			suspicions.reduce((sum, { snapshots }) => sum + snapshots, 0),
		),
		thresholds,
		survival: survivalOf(counted, request),
		firstSeenGone: firstSeenGoneOf(counted, days),
		...breakDown(reported, request, days, (row, notices) => rowOf(row.history, notices, request, noInstants) ?? row),
		reappearances: new Set(returned.map(({ url }) => url)).size,
		reappeared: returned.sort((one, other) => (one.url < other.url ? -1 : 1)).slice(0, MOST_REAPPEARED),
		unconfirmed: counted.filter(({ followUp }) => followUp.unconfirmed).length,
		withoutUnconfirmed: withoutUnconfirmed(reported, request),
		firstDisappearance: firstDisappearance(reported, request),
		removals: removalsOf(reported),
		control: control.length === 0 ? null : controlOf(control, thresholds, request),
		handChecks: [],
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
		provenance: await provenanceOf(store, sweeps, [...reported, ...control], request),
		evidence: evidenceOf(store, reported, request.evidence, request.asOf, vantages),
	};
};

const noInstants = (): readonly never[] => [];

const reportedBetween = (rows: readonly ReportRow[]): ReportModel["reportedBetween"] => {
	const notices = rows.flatMap((row) => row.notices).sort((one, other) => one.reportedAt - other.reportedAt);
	const first = notices[0];
	const last = notices.at(-1);
	if (first === undefined || last === undefined) return null;
	return {
		first: { reportedAt: first.reportedAt, precision: first.precision },
		last: { reportedAt: last.reportedAt, precision: last.precision },
	};
};

const controlOf = (
	rows: readonly ReportRow[],
	reported: ReportModel["thresholds"],
	request: ReportRequest,
): ControlCohort => {
	const thresholds = thresholdsOf(rows, request);
	const counted = rows.filter(isCounted);
	return {
		n: counted.length,
		thresholds,
		survival: survivalOf(counted, request),
		differences: thresholds.flatMap((own, index) => {
			const theirs = reported[index];
			return theirs === undefined ? [] : [{ afterDays: own.afterDays, ...differenceOf(theirs, own) }];
		}),
	};
};

type Rows = { readonly reported: readonly ReportRow[]; readonly control: readonly ReportRow[] };

const readRows = async (store: Store, request: ReportRequest): Promise<Rows> => {
	const rows: { reported: ReportRow[]; control: ReportRow[] } = { reported: [], control: [] };
	const columns = new Set<string>();
	const asked = [...request.by, ...request.where.map(({ field }) => field)].filter((field) => !isBuiltInField(field));
	for await (const page of store.histories(request.asOf))
		for (const history of page) {
			if (asked.length > 0)
				for (const notice of history.notices) for (const name of Object.keys(notice.extra)) columns.add(name);
			const instantsOf = await instantsReader(store, history, request);
			for (const cohort of ["reported", "control"] as const) {
				const row = rowOf(history, noticesFor(history, cohort, request), request, instantsOf);
				if (row !== null) rows[cohort].push(row);
			}
		}
	const unknown = asked.find((field) => !columns.has(field));
	if (unknown !== undefined)
		throw new UserError(
			`no list has a column "${unknown}"`,
			`known: ${[...TARGET_FIELDS, ...NOTICE_FIELDS, ...[...columns].sort()].join(", ")}`,
		);
	return rows;
};

const noticesFor = (history: TargetHistory, cohort: Cohort, { where, asOf }: ReportRequest): TargetHistory["notices"] =>
	history.notices.filter(
		(notice) =>
			notice.cohort === cohort &&
			notice.reportedAt <= asOf &&
			where.every(({ field, value }) => fieldValue(history, notice, field).toLowerCase() === value.toLowerCase()),
	);

/** Single looks are read only where more than two agreeing ones are asked for. */
const instantsReader = async (store: Store, history: TargetHistory, request: ReportRequest) => {
	if (request.confirm.looks <= 2 || !history.runs.some(({ status }) => status === "removed")) return noInstants;
	const looks = sightingsOf((await store.snapshotsOf(history.id)).filter(({ at }) => at <= request.asOf));
	return (run: Run) =>
		looks
			.filter(({ at, verdict }) => verdict.status === run.status && at >= run.firstAt && at <= run.lastAt)
			.map(({ at }) => at);
};
