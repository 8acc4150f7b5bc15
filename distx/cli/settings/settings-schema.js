import { z } from "zod";
import { controlSettings } from "./control-settings.js";
import { dueSettings } from "./due-settings.js";
import { flagsOf, gathers, positiveKey } from "./flag.js";
const scalar = z.union([z.string(), z.number()]);
const valueSchema = ({ kind, option }) => {
    switch (kind) {
        case "switch":
        case "negation":
            return z.boolean();
        case "choice":
            return z.enum(option.argChoices ?? []);
        case "value":
            return option.optional ? z.union([scalar, z.boolean()]) : scalar;
        case "list":
            return z.union([scalar, z.array(scalar).min(1)]);
    }
};
const described = (flag) => {
    const { description, argChoices } = flag.option;
    const several = gathers(flag) ? " (one value or a list)" : "";
    const words = argChoices === undefined || flag.kind === "choice" ? "" : ` (${argChoices.join(", ")})`;
    return valueSchema(flag)
        .optional()
        .meta({ description: `${description}${words}${several}` });
};
const shapeOf = (flags) => {
    const shape = {};
    for (const flag of flags) {
        shape[flag.key] = described(flag);
        const positive = positiveKey(flag);
        if (positive !== null)
            shape[positive] ??= z
                .boolean()
                .optional()
                .meta({ description: `false does what --${flag.key} does` });
    }
    return shape;
};
/** Flags that settings may hold for every command: all common ones but the name of the settings file itself. */
export const commonFlags = (program) => flagsOf(program).filter(({ key }) => key !== "config");
/**
 * What a settings file may hold, made from the program's own flags: common flags at the top level, a section for each
 * command (which may set common flags for that command alone), and the due policy.
 */
export const settingsSchema = (program) => {
    const common = shapeOf(commonFlags(program));
    const sections = {};
    for (const command of program.commands)
        sections[command.name()] = z
            .strictObject({ ...common, ...shapeOf(flagsOf(command)) })
            .optional()
            .meta({ description: `flags of \`stillup ${command.name()}\`` });
    return z
        .strictObject({
        ...common,
        ...sections,
        due: dueSettings.optional(),
        controls: controlSettings.optional(),
        $schema: z.string().optional(),
    })
        .meta({ title: "stillup settings", description: "stillup.config.yaml or stillup.config.json" });
};
/** The JSON Schema (2020-12) of a settings file, for editors and for the package. */
export const settingsJsonSchema = (program) => z.toJSONSchema(settingsSchema(program), { io: "input" });
