const RANK = { weak: 0, medium: 1, strong: 2 };
const better = (one, other) => (RANK[one] >= RANK[other] ? one : other);
/** One run of two that follow each other and read the same. */
export const mergeRuns = (earlier, later) => ({
    ...later,
    firstAt: earlier.firstAt,
    looks: earlier.looks + later.looks,
    grade: better(earlier.grade, later.grade),
});
/**
 * Adds a later look to the run under way (null: none yet). `run` is the run under way afterwards; `ended` is the run that
 * the look brought to its end, if it did. Looks must come in the order of their instants, one at an instant.
 */
export const extendRun = (current, { at, verdict }) => {
    if (verdict.status === "inconclusive")
        return { run: current, ended: null };
    const begun = {
        status: verdict.status,
        firstAt: at,
        lastAt: at,
        looks: 1,
        reason: verdict.reason,
        scope: verdict.status === "removed" ? verdict.scope : null,
        rule: verdict.rule,
        grade: verdict.grade,
    };
    if (current === null || current.status !== verdict.status)
        return { run: begun, ended: current };
    return { run: mergeRuns(current, begun), ended: null };
};
/** All runs of a target's looks, in order. Two looks at one instant that disagree are no evidence. */
export const runsOf = (looks) => {
    const ordered = [...looks].sort((one, other) => one.at - other.at);
    const runs = [];
    let current = null;
    for (let index = 0; index < ordered.length;) {
        const look = ordered[index];
        if (look === undefined)
            break;
        let next = index + 1;
        while (ordered[next]?.at === look.at)
            next += 1;
        const simultaneous = ordered.slice(index, next).filter((other) => other.verdict.status !== "inconclusive");
        const agreed = simultaneous.every((other) => other.verdict.status === simultaneous[0]?.verdict.status);
        const first = simultaneous[0];
        if (first !== undefined && agreed) {
            const step = extendRun(current, first);
            if (step.ended !== null)
                runs.push(step.ended);
            current = step.run;
        }
        index = next;
    }
    if (current !== null)
        runs.push(current);
    return runs;
};
