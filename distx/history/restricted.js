import { mergeRuns } from "./run.js";
const READ_AS = { own: "restricted", up: "live", gone: "removed" };
/** The status that a look counts as. */
export const statusWithRestrictedAs = (status, as) => status === "restricted" ? READ_AS[as] : status;
/** The runs with restricted ones read as the policy says, and joined to neighbours that then read the same. */
export const runsWithRestrictedAs = (runs, as) => {
    if (as === "own" || !runs.some((run) => run.status === "restricted"))
        return runs;
    const mapped = [];
    for (const run of runs) {
        const read = run.status === "restricted" ? { ...run, status: READ_AS[as] } : run;
        const before = mapped.at(-1);
        if (before?.status === read.status)
            mapped[mapped.length - 1] = mergeRuns(before, read);
        else
            mapped.push(read);
    }
    return mapped;
};
