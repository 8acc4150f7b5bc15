import type { Status } from "../domain/verdict.ts";
import { mergeRuns, type Run } from "./run.ts";

/** Where restricted looks count: a column of their own, in neither (`own`), or as still up or as gone. */
export type RestrictedAs = "own" | "up" | "gone";

const READ_AS = { own: "restricted", up: "live", gone: "removed" } as const;

/** The status that a look counts as. */
export const statusWithRestrictedAs = (status: Status, as: RestrictedAs): Status =>
	status === "restricted" ? READ_AS[as] : status;

/** The runs with restricted ones read as the policy says, and joined to neighbours that then read the same. */
export const runsWithRestrictedAs = (runs: readonly Run[], as: RestrictedAs): readonly Run[] => {
	if (as === "own" || !runs.some((run) => run.status === "restricted")) return runs;
	const mapped: Run[] = [];
	for (const run of runs) {
		const read: Run = run.status === "restricted" ? { ...run, status: READ_AS[as] } : run;
		const before = mapped.at(-1);
		if (before?.status === read.status) mapped[mapped.length - 1] = mergeRuns(before, read);
		else mapped.push(read);
	}
	return mapped;
};
