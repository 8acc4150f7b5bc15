import { InvalidArgumentError } from "commander";
import { CHANGE_KINDS } from "../history/changes.js";
import { words } from "./option-values.js";
/** What --fail-on may name: a kind of change, or `any` of them. */
const CONDITIONS = [...CHANGE_KINDS, "any"];
export const FAIL_ON_HELP = `exit with 1 when something is newly ${CHANGE_KINDS.join(", ")}; or any`;
/** `removed,reappeared`; the flag may be given again. */
export const failOn = (text, before) => {
    const given = words(text, before);
    const unknown = given.find((word) => !CONDITIONS.includes(word));
    if (unknown !== undefined)
        throw new InvalidArgumentError(`"${unknown}" is none of ${CONDITIONS.join(", ")}.`);
    return given;
};
/** Whether a change happened that the operator asked to be told of by the exit code. */
export const isFailure = (conditions, kinds) => {
    for (const kind of kinds)
        if (conditions.includes("any") || conditions.includes(kind))
            return true;
    return false;
};
