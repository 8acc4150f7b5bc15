import { isConfirmed } from "./confirmation.js";
/** The state after `runs`, which are those of one target in order. */
export const confirmedState = (runs, policy, instantsOf) => {
    const run = runs.at(-1);
    if (run === undefined)
        return { kind: "unknown" };
    return { kind: run.status, confirmed: run.status !== "removed" || isConfirmed(run, policy, instantsOf), run };
};
/** All returns in a target's runs, in order. A removal that was never confirmed is a transient gap, and no return. */
export const returnsIn = (runs, policy, instantsOf) => {
    const returns = [];
    let removedAt = null;
    for (const run of runs) {
        if (run.status === "removed" && isConfirmed(run, policy, instantsOf))
            removedAt ??= run.firstAt;
        if (run.status !== "live")
            continue;
        if (removedAt !== null)
            returns.push({ removedAt, liveAgainAt: run.firstAt });
        removedAt = null;
    }
    return returns;
};
