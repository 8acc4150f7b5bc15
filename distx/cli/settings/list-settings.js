import { flagsOf, positiveKey, variableOf } from "./flag.js";
import { nearestWord } from "./nearest-word.js";
import { resolveFlag } from "./resolve-flag.js";
/** Names and passwords in proxy addresses are nobody's business. */
const withoutPassword = (text) => text.replace(/(\w+:\/\/)[^/@\s]*@/g, "$1***@");
const isGiven = (holder, flag) => holder.getOptionValueSource(flag.option.attributeName()) === "cli";
const defaultOf = ({ option, kind }) => {
    if (kind === "switch" || kind === "negation")
        return "false";
    if (option.defaultValueDescription !== undefined)
        return option.defaultValueDescription;
    const value = option.defaultValue;
    return value === undefined ? null : Array.isArray(value) ? value.join(", ") : String(value);
};
const listed = (flag, name, resolved) => ({
    command: name,
    flag: flag.key,
    value: resolved === null ? defaultOf(flag) : withoutPassword(resolved.written ?? String(resolved.value)),
    source: resolved?.source ?? { kind: "default" },
});
/** Every setting of the program in the order of its help, common flags first. */
export const listSettings = (program, current, variables, settings) => [
    ...flagsOf(program).map((flag) => {
        if (!isGiven(program, flag))
            return listed(flag, null, resolveFlag(flag, current, variables, settings));
        const value = String(program.getOptionValue(flag.option.attributeName()));
        return { command: null, flag: flag.key, value: withoutPassword(value), source: { kind: "flag" } };
    }),
    ...program.commands.flatMap((command) => flagsOf(command).map((flag) => listed(flag, command.name(), resolveFlag(flag, command, variables, settings)))),
];
/** Complaints about variables of the environment that look like a flag of stillup and are none. */
export const unknownVariables = (program, variables) => {
    const known = [program, ...program.commands].flatMap((command) => flagsOf(command).flatMap((flag) => {
        const positive = positiveKey(flag);
        return [variableOf(flag), ...(positive === null ? [] : [variableOf({ ...flag, key: positive })])];
    }));
    return Object.keys(variables)
        .filter((name) => name.startsWith("STILLUP_") && !known.includes(name))
        .sort()
        .map((name) => {
        const nearest = nearestWord(name, known);
        return `no flag is set by ${name}${nearest === null ? "" : `; did you mean ${nearest}?`}`;
    });
};
