import { judgeEvidence } from "../classify/judge-evidence.js";
import { MS_PER_HOUR } from "../domain/time.js";
/** Nearer looks share a resolver's cache and its troubles: they are one. */
const LEAST_APART_MS = MS_PER_HOUR;
const nameIsAbsent = (observation) => observation?.failure?.kind === "name-not-found";
/**
 * The look that a new one can be put beside: the last, or, where looks came close together and all found no such name, the
 * latest of those that is far enough back. `looks` in order of time.
 */
export const lookToCompare = (looks, now) => {
    const found = looks.findLast(({ at, evidence }) => now - at >= LEAST_APART_MS || !nameIsAbsent(evidence?.observations[0]));
    return found ?? looks.at(-1) ?? null;
};
/**
 * A host name that does not exist counts as gone only when two looks found it so. Where this look did, the look before is
 * put beside it as the observation `second-look` and the evidence is judged again; every other verdict stays as it is.
 */
export const withEarlierLook = async (target, settled, rules, at, earlierLook) => {
    if (settled.verdict.status !== "inconclusive" || !nameIsAbsent(settled.evidence.observations[0]))
        return settled;
    const earlier = await earlierLook();
    const before = earlier?.evidence?.observations[0];
    if (earlier === null || at - earlier.at < LEAST_APART_MS || !nameIsAbsent(before))
        return settled;
    const evidence = {
        ...settled.evidence,
        observations: [...settled.evidence.observations, { ...before, probe: "second-look" }],
    };
    return { verdict: judgeEvidence(target, evidence, rules) ?? settled.verdict, evidence };
};
