import { fillTemplate } from "../canonical/template.js";
import { groupsOf, isProbeFor } from "./probe.js";
const hostOf = (url) => url.host.replace(/^www\./, "");
const pathOf = (url) => url.pathname.replace(/\/+$/, "");
/** Whether a query value that names the item in the endpoint's own request names the same item here. */
const namesItem = (given, expected, target, isItem) => given === expected || isItem(given) || (target.itemId !== null && given.includes(target.itemId));
const fitOf = (given, expected, target, isItem) => {
    if (hostOf(given) !== hostOf(expected) || pathOf(given) !== pathOf(expected))
        return null;
    let shared = 0;
    let missing = 0;
    for (const [name, value] of expected.searchParams) {
        const stated = given.searchParams.get(name);
        if (stated === value)
            shared += 1;
        else if (aboutItem(value, target, isItem)) {
            // A request about another item says nothing of this one.
            if (stated === null || !namesItem(stated, value, target, isItem))
                return null;
            shared += 1;
        }
        else
            missing += 1;
    }
    return { shared, missing };
};
/** Whether the endpoint's own value is what names the item, rather than a setting such as `lang=en`. */
const aboutItem = (value, { itemId, url, account }, isItem) => value === url ||
    isItem(value) ||
    (itemId !== null && value.includes(itemId)) ||
    (account !== null && value === account);
/**
 * The probe that would have made a saved request, or one like it at another of the endpoint's addresses; null where no
 * probe asks there, or the request is about another item.
 * @param isItem whether a text is a URL of the target, in any spelling
 */
export const recogniseProbe = (probes, target, requestUrl, isItem) => {
    if (!URL.canParse(requestUrl))
        return null;
    const given = new URL(requestUrl);
    const groups = groupsOf(target);
    let best = null;
    for (const probe of probes) {
        if (!isProbeFor(probe, target))
            continue;
        for (const template of probe.addresses) {
            const address = fillTemplate(template, groups);
            if (address === null || !URL.canParse(address))
                continue;
            const fit = fitOf(given, new URL(address), target, isItem);
            if (fit === null)
                continue;
            const isBetter = best === null ||
                fit.shared > best.fit.shared ||
                (fit.shared === best.fit.shared && fit.missing < best.fit.missing);
            if (isBetter)
                best = { probe, fit };
        }
    }
    return best?.probe ?? null;
};
