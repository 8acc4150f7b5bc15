import { InvalidArgumentError } from "commander";
import { UserError } from "../../domain/user-error.js";
import { gathers, positiveKey, variableOf } from "./flag.js";
const YES = new Set(["1", "true", "yes", "on"]);
const NO = new Set(["0", "false", "no", "off", ""]);
/** What the flag's own parser makes of values written elsewhere. `place` goes in front of its complaint. */
const parsedAs = (flag, texts, place) => {
    const { option } = flag;
    try {
        if (option.parseArg === undefined)
            return option.variadic ? texts : texts.join(",");
        if (!gathers(flag) && option.argChoices === undefined)
            return option.parseArg(texts.join(","), undefined);
        let value;
        for (const text of texts)
            value = option.parseArg(text, value);
        return value;
    }
    catch (error) {
        if (error instanceof InvalidArgumentError)
            throw new UserError(`${place}: ${texts.join(",")} is no value for --${flag.key}`, error.message);
        throw error;
    }
};
const fromVariables = (flag, variables) => {
    const variable = variableOf(flag);
    const positive = positiveKey(flag);
    const opposite = positive === null ? null : `STILLUP_${positive.toUpperCase().replaceAll("-", "_")}`;
    for (const [name, meaning] of [[variable, true], [opposite, false]]) {
        const written = name === null ? undefined : variables[name];
        if (name === null || written === undefined)
            continue;
        const source = { kind: "environment", variable: name };
        if (flag.kind !== "switch" && flag.kind !== "negation") {
            const texts = gathers(flag) ? written.split("\n") : [written];
            return { value: parsedAs(flag, texts, name), written, source };
        }
        const word = written.trim().toLowerCase();
        if (!YES.has(word) && !NO.has(word))
            throw new UserError(`${name} is ${JSON.stringify(written)}`, "write 1 or 0, true or false, yes or no");
        // `--no-x` stores the value of `x`.
        const on = YES.has(word) === meaning;
        return { value: flag.kind === "negation" ? !on : on, written, source };
    }
    return null;
};
const section = (settings, name) => {
    const found = settings.content[name];
    return typeof found === "object" && found !== null ? { ...found } : {};
};
const fromFile = (flag, command, settings) => {
    const own = [command.name(), flag.key];
    const places = command.options.includes(flag.option) ? [own] : [own, [flag.key]];
    for (const place of places) {
        const holder = place.length === 2 ? section(settings, command.name()) : settings.content;
        const positive = positiveKey(flag);
        for (const key of positive === null ? [flag.key] : [flag.key, positive]) {
            const written = holder[key];
            if (written === undefined)
                continue;
            const where = settings.file.where([...place.slice(0, -1), key], "value");
            const source = { kind: "file", where };
            const shown = Array.isArray(written) ? written.join(", ") : String(written);
            if (typeof written === "boolean") {
                const value = flag.kind === "negation" && key === flag.key ? !written : written;
                return { value, written: shown, source };
            }
            const texts = Array.isArray(written) ? written.map(String) : [String(written)];
            return { value: parsedAs(flag, texts, where), written: shown, source };
        }
    }
    return null;
};
/** The environment wins over the file; null where neither sets the flag. `command` is the one whose section counts. */
export const resolveFlag = (flag, command, variables, settings) => fromVariables(flag, variables) ?? (settings === null ? null : fromFile(flag, command, settings));
