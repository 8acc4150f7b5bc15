// Templates of packs: `https://x.com/i/status/{id}`, `{name:lower}`.
/** Cuts a template into its parts once, so that filling it is only concatenation. */
export const parseTemplate = (text) => text
    .split(/(\{\w+(?::\w+)?\})/)
    .filter((part) => part !== "")
    .map((part) => {
    const placeholder = /^\{(\w+)(?::(\w+))?\}$/.exec(part);
    return placeholder === null ? { literal: part } : { group: placeholder[1] ?? "", filter: placeholder[2] ?? null };
});
/** `lower`: lower case. `encoded`: percent-encoded for a query value. Anything else leaves the value as it is. */
const applyFilter = (value, filter) => {
    if (filter === "lower")
        return value.toLowerCase();
    if (filter === "encoded")
        return encodeURIComponent(value);
    return value;
};
/** The template with its groups inserted; null where a group has no value. */
export const fillTemplate = (template, groups) => {
    let text = "";
    for (const part of template) {
        if ("literal" in part) {
            text += part.literal;
            continue;
        }
        const value = groups[part.group];
        if (value === undefined)
            return null;
        text += applyFilter(value, part.filter);
    }
    return text;
};
