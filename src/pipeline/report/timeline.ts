import { type Instant, instant, MS_PER_DAY } from "../../domain/time.ts";
import type { Removals, TimelinePoint } from "../../report/model.ts";
import type { ReportRow } from "./report-row.ts";

const MOST_POINTS = 24;

type Status = "live" | "removed" | "restricted" | "unknown";
type Counts = { -readonly [Name in Exclude<keyof TimelinePoint, "at">]: number };
/** A point, and how many targets keep their status from there on, by that status. */
type Point = { readonly at: Instant; readonly counts: Counts; readonly staying: Record<Status, number> };

const STATUSES: readonly Status[] = ["live", "removed", "restricted", "unknown"];

/** Evenly spaced instants whole days after the first notice, and the as-of. */
const instantsOf = (first: number, asOf: Instant): readonly Instant[] => {
	const days = Math.floor((asOf - first) / MS_PER_DAY);
	const step = Math.max(1, Math.ceil(days / MOST_POINTS));
	const instants: Instant[] = [];
	for (let day = step; day < days; day += step) instants.push(instant(first + day * MS_PER_DAY));
	instants.push(asOf);
	return instants;
};

/** Adds a target to the points from its notice on, in one walk along its runs. */
const addTo = (points: readonly Point[], first: number, { runs, returns, reportedAt }: ReportRow): void => {
	const walk: { status: Status; since: number; next: number; back: number } = {
		status: "unknown",
		since: reportedAt,
		next: 0,
		back: 0,
	};
	/** Walks on to an instant; true where the target was live again on the way. */
	const walkTo = (at: number): boolean => {
		for (let run = runs[walk.next]; run !== undefined && run.firstAt <= at; run = runs[++walk.next]) {
			walk.status = run.status;
			walk.since = run.firstAt;
		}
		const before = walk.back;
		while ((returns[walk.back]?.liveAgainAt ?? Number.POSITIVE_INFINITY) <= at) walk.back += 1;
		return walk.back > before;
	};
	walkTo(first);
	for (const { at, counts, staying } of points) {
		if (walk.next === runs.length && walk.back === returns.length && reportedAt <= at) {
			staying[walk.status] += 1;
			return;
		}
		const then = walk.status;
		const hasReturned = walkTo(at);
		if (reportedAt > at) continue;
		counts[walk.status] += 1;
		if (walk.status === "removed" && then !== "removed" && walk.since > reportedAt) counts.newlyRemoved += 1;
		if (hasReturned) counts.reappeared += 1;
	}
};

/** The state of all targets at evenly spaced instants between the first notice and the as-of. */
export const timelineOf = (rows: readonly ReportRow[], asOf: Instant): readonly TimelinePoint[] => {
	const first = rows.reduce<number>((least, row) => Math.min(least, row.reportedAt), asOf);
	if (rows.length === 0 || asOf - first < MS_PER_DAY) return [];
	const points = instantsOf(first, asOf).map(
		(at): Point => ({
			at,
			counts: { live: 0, removed: 0, restricted: 0, unknown: 0, newlyRemoved: 0, reappeared: 0 },
			staying: { live: 0, removed: 0, restricted: 0, unknown: 0 },
		}),
	);
	for (const row of rows) addTo(points, first, row);
	const stayed = { live: 0, removed: 0, restricted: 0, unknown: 0 };
	for (const { counts, staying } of points) {
		for (const status of STATUSES) {
			stayed[status] += staying[status];
			counts[status] += stayed[status];
		}
	}
	return points.map(({ at, counts }) => ({ at, ...counts }));
};

/** What is gone at the as-of, and by what reason the page itself gave. */
export const removalsOf = (rows: readonly ReportRow[]): Removals => {
	const scopes = { content: 0, account: 0, host: 0 };
	const reasons = new Map<string, number>();
	let geoWithheld = 0;
	let goneWhenReported = 0;
	let unconfirmed = 0;
	for (const { seen, followUp } of rows) {
		const run = seen.at(-1);
		if (run?.reason === "geo-withheld" || run?.reason === "legal-withheld") geoWithheld += 1;
		if (run?.status !== "removed" || run.scope === null) continue;
		scopes[run.scope] += 1;
		if (followUp.goneWhenReported) goneWhenReported += 1;
		if (followUp.unconfirmed) unconfirmed += 1;
		reasons.set(run.reason, (reasons.get(run.reason) ?? 0) + 1);
	}
	return {
		...scopes,
		reasons: [...reasons]
			.map(([reason, count]) => ({ reason, count }))
			.sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1)),
		geoWithheld,
		goneWhenReported,
		unconfirmed,
	};
};
