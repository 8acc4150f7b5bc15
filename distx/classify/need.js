import { parseJsonPath } from "./json-path.js";
import { parseSelector } from "./selector.js";
const collect = (condition, wanted) => {
    for (const selector of Object.keys(condition.element ?? {}))
        wanted.selectors.add(selector);
    for (const path of Object.keys(condition.json ?? {}))
        wanted.json.add(path);
    for (const token of condition.body ?? [])
        wanted.tokens.add(token);
    for (const field of Object.keys(condition.field ?? {}))
        wanted.fields.add(field);
    for (const inner of [...(condition.any ?? []), ...(condition.none ?? [])])
        collect(inner, wanted);
};
const readsProbe = (probes, probe) => probes.includes(probe) || probes.includes("*");
/**
 * Gathers what the rules for a kind of item read of the answers of a probe. Malformed selectors and paths are refused by the
 * pack schema.
 */
export const needOf = (rules, probe, kind) => {
    const wanted = { selectors: new Set(), json: new Set(), tokens: new Set(), fields: new Set() };
    for (const rule of rules) {
        if (rule.kinds?.includes(kind) === false)
            continue;
        if (readsProbe(rule.probes ?? ["page"], probe))
            collect(rule.when, wanted);
        for (const other of rule.and ?? [])
            if (other.probe === probe)
                collect(other.when, wanted);
    }
    return {
        selectors: [...wanted.selectors].flatMap((text) => parseSelector(text) ?? []),
        json: [...wanted.json].flatMap((text) => parseJsonPath(text) ?? []),
        tokens: [...wanted.tokens],
        fields: [...wanted.fields],
        isWhole: wanted.selectors.size > 0 || wanted.json.size > 0,
    };
};
