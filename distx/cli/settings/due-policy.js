import { z } from "zod";
import { MS_PER_DAY, millis } from "../../domain/time.js";
import { duePolicyOf, dueSettings } from "./due-settings.js";
import { flagsOf } from "./flag.js";
import { resolveFlag } from "./resolve-flag.js";
const reportDefaults = (program, variables, settings) => {
    const report = program.commands.find((command) => command.name() === "report");
    if (report === undefined)
        return {};
    const settingOf = (key) => {
        const flag = flagsOf(report).find((candidate) => candidate.key === key);
        return flag === undefined ? undefined : resolveFlag(flag, report, variables, settings)?.value;
    };
    // What the parsers of report's own flags give: days, a count, milliseconds.
    const after = z.array(z.number()).safeParse(settingOf("after")).data;
    const looks = z.number().safeParse(settingOf("confirm")).data;
    const gap = z.number().safeParse(settingOf("confirm-gap")).data;
    return {
        ...(after === undefined ? {} : { thresholds: after.map((count) => millis(count * MS_PER_DAY)) }),
        ...(looks === undefined ? {} : { confirmLooks: looks }),
        ...(gap === undefined ? {} : { confirmGap: millis(gap) }),
    };
};
/** The due policy that the settings ask for; what they leave open follows report's settings, then the default. */
export const duePolicyFrom = (program, variables, settings) => duePolicyOf(dueSettings.parse(settings?.content.due ?? {}), reportDefaults(program, variables, settings));
