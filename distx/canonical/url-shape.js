import { fillTemplate, parseTemplate } from "./template.js";
const whole = (pattern) => new RegExp(`^(?:${pattern})$`, "u");
const anyCase = (word) => word.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`).replace(/[.]/g, "\\.");
/** `{reserved}` in a path: not one of the pack's reserved words as a whole segment. */
const withReserved = (path, reserved) => path.replaceAll("{reserved}", reserved.length === 0 ? "" : `(?!(?:${reserved.map(anyCase).join("|")})(?:/|$))`);
const compileShape = (shape, reserved) => ({
    kind: shape.kind,
    host: shape.host === undefined ? null : whole(shape.host),
    path: whole(withReserved(shape.path, reserved)),
    query: Object.entries(shape.query ?? {}).map(([name, pattern]) => [name, whole(pattern)]),
    fragment: shape.fragment === undefined ? null : whole(shape.fragment),
    id: parseTemplate(shape.id ?? "{id}"),
    account: shape.account === undefined ? null : parseTemplate(shape.account),
    url: parseTemplate(shape.url),
});
export const compileShapes = (pack) => pack.shapes.map((shape) => compileShape(shape, pack.reserved ?? []));
const matchQuery = (shape, parameters) => {
    const groups = {};
    for (const [name, pattern] of shape.query) {
        const value = parameters.get(name);
        const found = value === null ? null : pattern.exec(value);
        if (found === null)
            return null;
        Object.assign(groups, found.groups);
    }
    return groups;
};
const matchOne = (shape, parts) => {
    const host = shape.host === null ? null : shape.host.exec(parts.host);
    if (shape.host !== null && host === null)
        return null;
    const path = shape.path.exec(parts.path);
    if (path === null)
        return null;
    const fragment = shape.fragment === null ? null : shape.fragment.exec(parts.hash);
    if (shape.fragment !== null && fragment === null)
        return null;
    const query = shape.query.length === 0 ? {} : matchQuery(shape, new URLSearchParams(parts.search));
    if (query === null)
        return null;
    const groups = {
        ...host?.groups,
        ...path.groups,
        ...query,
        ...fragment?.groups,
        host: parts.host,
        scheme: parts.scheme,
    };
    const url = fillTemplate(shape.url, groups);
    const id = fillTemplate(shape.id, groups);
    if (url === null || id === null)
        return null;
    const account = shape.account === null ? null : fillTemplate(shape.account, groups);
    return { kind: shape.kind, id, account, url };
};
/** The first shape that the URL has; null when the pack knows none. */
export const matchShape = (shapes, parts) => {
    for (const shape of shapes) {
        const found = matchOne(shape, parts);
        if (found !== null)
            return found;
    }
    return null;
};
