import { extendRun, runsOf } from "./run.js";
/** The state before any look. */
export const NEVER_LOOKED_AT = {
    run: null,
    endedRuns: 0,
    firstLookAt: null,
    lastLookAt: null,
    lastVerdict: null,
    inconclusiveStreak: 0,
    looks: 0,
    inconclusiveLooks: 0,
};
/** The state after a look that is later than all before; `ended` is the run that it brought to its end. */
export const extendState = (state, look) => {
    const { run, ended } = extendRun(state.run, look);
    const isInconclusive = look.verdict.status === "inconclusive";
    return {
        state: {
            ...state,
            run,
            endedRuns: state.endedRuns + (ended === null ? 0 : 1),
            firstLookAt: state.firstLookAt ?? look.at,
            lastLookAt: look.at,
            lastVerdict: look.verdict,
            inconclusiveStreak: isInconclusive ? state.inconclusiveStreak + 1 : 0,
            looks: state.looks + 1,
            inconclusiveLooks: state.inconclusiveLooks + (isInconclusive ? 1 : 0),
        },
        ended,
    };
};
/** The state and the ended runs from all looks at once; used where a look came late, was settled or judged again. */
export const stateOf = (looks) => {
    const ordered = [...looks].sort((one, other) => one.at - other.at);
    const runs = runsOf(ordered);
    const last = ordered.at(-1);
    let streak = 0;
    while (ordered.at(-1 - streak)?.verdict.status === "inconclusive")
        streak += 1;
    return {
        state: {
            run: runs.at(-1) ?? null,
            endedRuns: Math.max(0, runs.length - 1),
            firstLookAt: ordered[0]?.at ?? null,
            lastLookAt: last?.at ?? null,
            lastVerdict: last?.verdict ?? null,
            inconclusiveStreak: streak,
            looks: ordered.length,
            inconclusiveLooks: ordered.filter((look) => look.verdict.status === "inconclusive").length,
        },
        ended: runs.slice(0, -1),
    };
};
/** What a target read before: the status of its run, and that of its last look where that is suspect. Never `inconclusive`. */
export const readBefore = ({ lastVerdict, run, }) => [...new Set([run?.status, lastVerdict?.status])].filter((status) => status !== undefined && status !== "inconclusive");
