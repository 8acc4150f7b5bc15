import { ruleId } from "../domain/verdict.js";
import { compileWhen } from "./condition.js";
export const compileRule = (rule, phrases) => {
    const probes = rule.probes ?? ["page"];
    return {
        verdict: { ...rule.means, rule: ruleId(rule.id), grade: rule.grade },
        probes: probes.includes("*") ? null : new Set(probes),
        kinds: rule.kinds === undefined ? null : new Set(rule.kinds),
        holds: compileWhen(rule.when, phrases),
        and: (rule.and ?? []).map(({ probe, when }) => ({ probe, holds: compileWhen(when, phrases) })),
    };
};
