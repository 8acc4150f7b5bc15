import { type Instant, instant, MS_PER_DAY } from "../../domain/time.ts";
import type { Removals, TimelinePoint } from "../../report/model.ts";
import type { ReportRow } from "./report-row.ts";

const MOST_POINTS = 24;

const statusAtInstant = ({ runs }: ReportRow, at: Instant): "live" | "removed" | "restricted" | "unknown" =>
	runs.findLast((run) => run.firstAt <= at)?.status ?? "unknown";

/** The state of all targets at evenly spaced midnights between the first notice and the as-of. */
export const timelineOf = (rows: readonly ReportRow[], asOf: Instant): readonly TimelinePoint[] => {
	const first = rows.reduce((least, row) => Math.min(least, row.reportedAt), asOf as number);
	const days = Math.floor((asOf - first) / MS_PER_DAY);
	if (rows.length === 0 || days < 1) return [];
	const step = Math.max(1, Math.ceil(days / MOST_POINTS));
	const instants: Instant[] = [];
	for (let day = step; day < days; day += step) instants.push(instant(first + day * MS_PER_DAY));
	instants.push(asOf);
	let before = instant(first);
	return instants.map((at) => {
		const point = { at, live: 0, removed: 0, restricted: 0, unknown: 0, newlyRemoved: 0, reappeared: 0 };
		for (const row of rows) {
			if (row.reportedAt > at) continue;
			const now = statusAtInstant(row, at);
			const then = statusAtInstant(row, before);
			point[now] += 1;
			if (now === "removed" && then !== "removed") point.newlyRemoved += 1;
			if (row.returns.some(({ liveAgainAt }) => liveAgainAt > before && liveAgainAt <= at)) point.reappeared += 1;
		}
		before = at;
		return point;
	});
};

/** What is gone at the as-of, and by what reason the page itself gave. */
export const removalsOf = (rows: readonly ReportRow[]): Removals => {
	const scopes = { content: 0, account: 0, host: 0 };
	const reasons = new Map<string, number>();
	let geoWithheld = 0;
	for (const { history } of rows) {
		const run = history.runs.at(-1);
		if (run?.reason === "geo-withheld" || run?.reason === "legal-withheld") geoWithheld += 1;
		if (run?.status !== "removed" || run.scope === null) continue;
		scopes[run.scope] += 1;
		reasons.set(run.reason, (reasons.get(run.reason) ?? 0) + 1);
	}
	return {
		...scopes,
		reasons: [...reasons]
			.map(([reason, count]) => ({ reason, count }))
			.sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1)),
		geoWithheld,
	};
};
