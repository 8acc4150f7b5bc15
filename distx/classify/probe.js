import { hash } from "node:crypto";
import { fillTemplate, parseTemplate } from "../canonical/template.js";
export const compileProbe = (probe) => ({
    probe,
    kinds: probe.kinds === undefined ? null : new Set(probe.kinds),
    id: probe.idMatches === undefined ? null : new RegExp(`^(?:${probe.idMatches})$`, "u"),
    url: parseTemplate(probe.url),
    body: probe.body === undefined ? null : parseTemplate(probe.body),
    sharedKey: probe.sharedKey === undefined ? null : parseTemplate(probe.sharedKey),
    namesHost: /\{(?:host|origin|nonce)/.test(`${probe.url} ${probe.sharedKey} ${probe.body}`),
    addresses: [probe.url, ...(probe.alsoAt ?? [])].map(parseTemplate),
});
/** Length of the address that cannot exist, in hexadecimal digits: 64 bits. */
const NONCE_DIGITS = 16;
/**
 * A path segment that no host has. It depends on the host alone, so that every look asks for the same and the answer can
 * be compared over time.
 */
const nonceOf = (host) => `no-such-page-${hash("sha256", host).slice(0, NONCE_DIGITS)}`;
/** The addresses met last, by all of the URL before its path: a host's targets come one after the other. */
const addresses = new Map();
const MOST_ADDRESSES = 1000;
const addressOf = (url) => {
    const path = url.indexOf("/", url.indexOf("//") + 2);
    const key = path === -1 ? url : url.slice(0, path);
    const known = addresses.get(key);
    if (known !== undefined)
        return known;
    const { origin, host } = new URL(url);
    const address = { origin, host, nonce: nonceOf(host) };
    if (addresses.size >= MOST_ADDRESSES)
        addresses.clear();
    addresses.set(key, address);
    return address;
};
/** What templates may insert about a target; the parts of its address only where `namesHost` asks for them. */
export const groupsOf = (target, namesHost = true) => {
    // A fragment is never sent to a server (RFC 9110 section 7.1).
    const fragment = target.url.indexOf("#");
    const url = fragment === -1 ? target.url : target.url.slice(0, fragment);
    const groups = { url, id: target.itemId ?? undefined, account: target.account ?? undefined };
    if (!namesHost)
        return groups;
    return { ...groups, ...addressOf(url) };
};
/** Whether the probe is for targets such as this one. */
export const isProbeFor = (compiled, target) => (compiled.kinds === null || compiled.kinds.has(target.itemKind)) &&
    (compiled.id === null || (target.itemId !== null && compiled.id.test(target.itemId)));
/** The request of a probe about a target; null where its templates need something that the target has not. */
export const requestOf = (compiled, target) => {
    const groups = groupsOf(target, compiled.namesHost);
    const url = fillTemplate(compiled.url, groups);
    if (url === null)
        return null;
    const { probe } = compiled;
    return {
        request: {
            url,
            method: probe.method ?? "GET",
            fields: probe.fields ?? {},
            body: compiled.body === null ? null : fillTemplate(compiled.body, groups),
            followRedirects: probe.followRedirects ?? true,
        },
        sharedKey: compiled.sharedKey === null ? null : fillTemplate(compiled.sharedKey, groups),
    };
};
