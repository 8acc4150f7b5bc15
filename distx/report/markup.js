import { visible } from "./visible.js";
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "`": "&#96;",
};
const escaped = (text) => visible(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? "");
const written = (value) => {
    if (typeof value === "number")
        return String(value);
    if (typeof value === "string")
        return escaped(value);
    return "source" in value ? value.source : value.map(({ source }) => source).join("");
};
/** HTML or SVG: every value that is not markup itself is escaped, for elements and for quoted attributes. */
export const markup = (strings, ...values) => ({
    source: strings.reduce((text, part, index) => {
        const value = values[index - 1];
        return `${text}${value === undefined ? "" : written(value)}${part}`;
    }),
});
/** For text that this project wrote itself (the style sheet), never for anything that came from outside. */
export const trusted = (source) => ({ source });
export const NOTHING = { source: "" };
