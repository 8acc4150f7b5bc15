import type { SweepId } from "../domain/snapshot.ts";
import type { SweepRecord } from "../domain/sweep.ts";
import type { TargetId } from "../domain/target.ts";
import { daysBetween, formatInstant, type Instant, instant } from "../domain/time.ts";
import type { Status } from "../domain/verdict.ts";
import { CHANGE_KINDS, type ChangeKind, changesBetween, isNewStreak, type RunsAt } from "../history/changes.ts";
import type { ConfirmPolicy } from "../history/confirmation.ts";
import { CONTENT_POLICY, contentChange } from "../history/content.ts";
import type { Run } from "../history/run.ts";
import type { Store, TargetHistory, TargetRecord } from "../store/store.ts";
import { instantsUntil, NO_INSTANTS, needsInstants } from "./instants-until.ts";

/** One change of one target, flat: a row of CSV, an object of JSON. */
export type Change = {
	readonly change: ChangeKind;
	readonly url: string;
	readonly platform: string;
	readonly kind: string;
	readonly status: Status;
	readonly reason: string;
	readonly rule: string;
	/** The first look that read so. */
	readonly since: string;
	readonly before: Status | null;
	/** The last look that read as before. */
	readonly beforeSeen: string | null;
	readonly reportedAt: string;
	/** From the first report to `since`, in whole days. */
	readonly day: number;
	/** Of an inconclusive streak: looks in a row. */
	readonly looks: number | null;
	/** Of other content: how like the first live look it is, 0 to 1. */
	readonly similarity: number | null;
};

export type Changes = {
	/** Looks from this instant on are new. */
	readonly since: Instant;
	readonly sweeps: readonly SweepId[];
	/** By kind, in the order of CHANGE_KINDS; then in the order that targets were added. */
	readonly changes: readonly Change[];
};

/**
 * Where "since the last sweep" begins: at the last sweep that polled, together with those just before it that were killed
 * or interrupted, so that what they saw is told by the next one. Null before the first sweep.
 */
export const startOfLastSweep = (sweeps: readonly SweepRecord[]): Instant | null => {
	const polled = sweeps.filter(({ origin }) => origin === "polled");
	let first = polled.at(-1);
	for (let index = polled.length - 2; index >= 0; index -= 1) {
		const earlier = polled[index];
		if (earlier === undefined || (earlier.finishedAt !== null && earlier.counts?.interrupted !== true)) break;
		first = earlier;
	}
	return first?.startedAt ?? null;
};

/** What changed state since an instant, from the maintained runs. */
export const changesSince = async (
	store: Store,
	since: Instant,
	now: Instant,
	policy: ConfirmPolicy,
): Promise<Changes> => {
	const found: Change[] = [];
	const earlier = store.histories(instant(since - 1), { notices: "none" })[Symbol.asyncIterator]();
	const later = store.histories(instant(Math.max(now, since)), { notices: "none" })[Symbol.asyncIterator]();
	for await (const page of store.targets()) {
		const before = byId((await earlier.next()).value);
		const after = byId((await later.next()).value);
		for (const target of page)
			found.push(...(await changesOf(store, target, before.get(target.id), after.get(target.id), since, policy)));
	}
	const sweeps = (await store.sweeps()).filter(
		({ startedAt, finishedAt }) => startedAt >= since || (finishedAt ?? startedAt) >= since,
	);
	const noted = new Map<TargetId, Noted>();
	for (const sweep of sweeps) if (sweep.suspicions.length > 0) await noteSuspects(store, sweep, since, noted);
	found.push(...(await changesOfNoted(store, "suspect", noted)));
	found.push(...(await changesOfNoted(store, "content-changed", await otherContent(store, since))));
	const order = (change: Change): number => CHANGE_KINDS.indexOf(change.change);
	found.sort((one, other) => order(one) - order(other));
	return { since, sweeps: sweeps.map(({ id }) => id), changes: found };
};

const byId = (page: readonly TargetHistory[] | undefined): ReadonlyMap<TargetId, TargetHistory> =>
	new Map((page ?? []).map((history) => [history.id, history]));

const row = (
	target: TargetRecord,
	change: Pick<Change, "change" | "status" | "reason" | "rule"> & { readonly at: Instant },
	before: Run | null,
	looks: number | null,
): Change => ({
	change: change.change,
	url: target.url,
	platform: target.platform,
	kind: target.itemKind,
	status: change.status,
	reason: change.reason,
	rule: change.rule,
	since: formatInstant(change.at),
	before: before?.status ?? null,
	beforeSeen: before === null ? null : formatInstant(before.lastAt),
	reportedAt: formatInstant(target.state.firstReportedAt),
	day: Math.floor(daysBetween(target.state.firstReportedAt, change.at)),
	looks,
	similarity: null,
});

const changesOf = async (
	store: Store,
	target: TargetRecord,
	before: TargetHistory | undefined,
	after: TargetHistory | undefined,
	since: Instant,
	policy: ConfirmPolicy,
): Promise<readonly Change[]> => {
	const { lastLookAt, lastVerdict, inconclusiveStreak: streak } = target.state;
	if (after === undefined || lastLookAt === null || lastLookAt < since) return [];
	const runsAt = async (runs: readonly Run[], until: Instant): Promise<RunsAt> => ({
		runs,
		instantsOf: needsInstants(runs, policy) ? await instantsUntil(store, target.id, until) : NO_INSTANTS,
	});
	const changes = changesBetween(
		await runsAt(before?.runs ?? [], instant(since - 1)),
		await runsAt(after.runs, lastLookAt),
		policy,
	).map((change) =>
		row(
			target,
			{
				change: change.kind,
				status: change.run.status,
				reason: change.run.reason,
				rule: change.run.rule,
				at: change.run.firstAt,
			},
			change.before,
			null,
		),
	);
	const looksSince = after.looks - (before?.looks ?? 0);
	if (lastVerdict === null || !isNewStreak(streak, looksSince)) return changes;
	const { status, reason, rule } = lastVerdict;
	const run = after.runs.at(-1) ?? null;
	return [...changes, row(target, { change: "inconclusive", status, reason, rule, at: lastLookAt }, run, streak)];
};

type Noted = {
	readonly status: Status;
	readonly reason: string;
	readonly rule: string;
	readonly at: Instant;
	readonly similarity: number | null;
};

/** Targets whose looks in this sweep are not to be believed yet. */
const noteSuspects = async (
	store: Store,
	sweep: SweepRecord,
	since: Instant,
	noted: Map<TargetId, Noted>,
): Promise<void> => {
	for await (const page of store.snapshots({ sweep: sweep.id, from: since }))
		for (const { suspect, targetId, effective, at } of page)
			if (suspect) noted.set(targetId, { ...effective, at, similarity: null });
};

/** Targets whose page shows other content for the first time. */
const otherContent = async (store: Store, since: Instant): Promise<ReadonlyMap<TargetId, Noted>> => {
	const noted = new Map<TargetId, Noted>();
	for await (const page of store.snapshots({ from: since, alikeBelow: CONTENT_POLICY.replaced }))
		for (const look of page) {
			const { targetId, suspect, at, effective, similarity } = look;
			if (noted.has(targetId) || suspect || contentChange(look) !== "replaced") continue;
			const before = (await store.snapshotsOf(targetId)).findLast(
				(earlier) => earlier.at < at && !earlier.suspect && earlier.effective.status === "live",
			);
			if (before === undefined || contentChange(before) !== "replaced")
				noted.set(targetId, { ...effective, at, similarity });
		}
	return noted;
};

const changesOfNoted = async (
	store: Store,
	change: "suspect" | "content-changed",
	noted: ReadonlyMap<TargetId, Noted>,
): Promise<readonly Change[]> => {
	if (noted.size === 0) return [];
	const changes: Change[] = [];
	for await (const page of store.targets())
		for (const target of page) {
			const look = noted.get(target.id);
			if (look === undefined) continue;
			// The run under way holds a look with other content; a suspect one stays out of it.
			const before = change === "suspect" ? target.state.run : null;
			changes.push({ ...row(target, { ...look, change }, before, null), similarity: look.similarity });
		}
	return changes;
};
