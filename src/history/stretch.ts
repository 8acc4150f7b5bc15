import type { Instant } from "../domain/time.ts";
import type { Status } from "../domain/verdict.ts";
import type { ConclusiveStatus } from "./run.ts";

/** The least that intervals rest on: a maximal stretch of conclusive looks of one status. A `Run` is one. */
export type Stretch = { readonly status: ConclusiveStatus; readonly firstAt: Instant; readonly lastAt: Instant };

/** The status of one instant; null where nothing was settled: no conclusive look, or two that disagree. */
const settledStatus = (statuses: ReadonlySet<Status>): ConclusiveStatus | null => {
	const conclusive = [...statuses].filter((status): status is ConclusiveStatus => status !== "inconclusive");
	const [only, ...others] = conclusive;
	return only !== undefined && others.length === 0 ? only : null;
};

/** All stretches of checks given in any order, from the earliest on. */
export const stretchesOf = (checks: readonly (readonly [Instant, Status])[]): readonly Stretch[] => {
	const byInstant = new Map<Instant, Set<Status>>();
	for (const [at, status] of checks) {
		const seen = byInstant.get(at);
		if (seen === undefined) byInstant.set(at, new Set([status]));
		else seen.add(status);
	}
	const stretches: Stretch[] = [];
	for (const [at, statuses] of [...byInstant].sort(([one], [other]) => one - other)) {
		const status = settledStatus(statuses);
		if (status === null) continue;
		const last = stretches.at(-1);
		if (last?.status === status) stretches[stretches.length - 1] = { ...last, lastAt: at };
		else stretches.push({ status, firstAt: at, lastAt: at });
	}
	return stretches;
};
