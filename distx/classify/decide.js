// Second stage of judging: observations -> verdict. Walls first; evidence of the item's own life before any tombstone;
// what stays unclear is inconclusive (platforms.md section 1).
const applies = (compiled, subject) => {
    if (compiled.probes !== null && !compiled.probes.has(subject.observation.probe))
        return false;
    if (compiled.kinds !== null && !compiled.kinds.has(subject.target.itemKind))
        return false;
    if (!compiled.holds(subject))
        return false;
    return compiled.and.every(({ probe, holds }) => {
        const observation = subject.other(probe);
        return observation !== undefined && holds({ ...subject, observation });
    });
};
const firstOf = (rules, subjects) => {
    for (const rule of rules)
        for (const subject of subjects)
            if (applies(rule, subject))
                return rule;
    return null;
};
/** The rule that keeps an observation from telling anything; null when it may be judged. */
const wallOf = (pack, subject) => firstOf(subject.observation.failure === null ? pack.walls : pack.failures, [subject]);
/** Probes that only serve comparison; what they got is never the item. */
export const COMPARED_ONLY = new Set(["soft-404", "second-look"]);
/**
 * Judges all that one look has observed so far.
 * @param observations in the order in which they were made; at least one
 */
export const decide = (target, observations, pack) => {
    const other = (probe) => observations.find((one) => one.probe === probe);
    const subjects = observations
        .filter((observation) => !COMPARED_ONLY.has(observation.probe))
        .map((observation) => ({ observation, target, other }));
    const walls = subjects.map((subject) => wallOf(pack, subject));
    const open = subjects.filter((_, index) => walls[index] === null);
    const decided = firstOf(pack.life, open) ?? firstOf(pack.gone, open) ?? firstOf(pack.unclear, open) ?? walls[0] ?? null;
    if (decided !== null)
        return decided.verdict;
    const first = open.find(({ observation }) => observation.probe === "page") ?? open[0];
    const page = first === undefined ? [] : [first];
    const fallback = firstOf(pack.after, page) ?? walls.find((wall) => wall !== null) ?? null;
    if (fallback === null)
        throw new Error("no rule holds: the last of the fallbacks must always hold");
    return fallback.verdict;
};
