import { REDIRECTORS } from "../packs/redirectors.js";
import { hostMap } from "./host-patterns.js";
const commonUnwraps = hostMap(REDIRECTORS.map(({ host, path, parameters }) => [host, [{ path: new RegExp(`^(?:${path})$`, "u"), parameters, only: null }]]));
const carried = (url, rule) => {
    if (!rule.path.test(url.pathname))
        return null;
    for (const name of rule.parameters) {
        const value = url.searchParams.get(name);
        if (value === null || value === "")
            continue;
        if (rule.only === null)
            return /^https?:\/\//i.test(value) ? value : null;
        const inner = URL.canParse(value, url.href) ? new URL(value, url.href) : null;
        if (inner !== null && rule.only.get(inner.hostname) === true)
            return inner.href;
    }
    return null;
};
/** The URL that a redirector or login page carries in its query; null when this is no such link. */
export const unwrap = (url, index) => {
    if (url.search === "")
        return null;
    const host = url.hostname.replace(/\.$/, "");
    const rules = index.unwraps.get(host) ?? commonUnwraps.get(host) ?? [];
    for (const rule of rules) {
        const inner = carried(url, rule);
        if (inner !== null)
            return inner;
    }
    return null;
};
