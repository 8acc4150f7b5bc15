import { InvalidArgumentError } from "commander";
const fieldOf = (target, field) => {
    switch (field) {
        case "platform":
            return target.platform;
        case "kind":
            return target.itemKind;
        case "host":
            return new URL(target.url).hostname;
        case "url":
            return target.url;
    }
};
/** Whether a target passes every `--only` filter. */
export const matches = (target, filters) => filters.every(({ field, values }) => values.includes(fieldOf(target, field)));
/** What `--only` may name. */
export const ONLY_FIELDS = ["platform", "kind", "host", "url"];
/** `platform=tiktok,facebook`: comma-separated values of one field; the flag may be given again. */
export const only = (text, before) => {
    const [, name, list] = /^(\w+)=(.+)$/s.exec(text) ?? [];
    const field = ONLY_FIELDS.find((known) => known === name);
    if (field === undefined || list === undefined)
        throw new InvalidArgumentError(`Write FIELD=VALUE,… with FIELD one of ${ONLY_FIELDS.join(", ")}.`);
    const values = field === "url" ? [list] : list.split(",").map((value) => value.trim().toLowerCase());
    return [...(before ?? []), { field, values }];
};
