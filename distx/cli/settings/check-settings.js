import { z } from "zod";
import { UserError } from "../../domain/user-error.js";
import { nearestWord } from "./nearest-word.js";
import { settingsSchema } from "./settings-schema.js";
const dotted = (path) => path.map(String).join(".");
const knownKeys = (program, path) => {
    const schema = z.toJSONSchema(settingsSchema(program), { io: "input" });
    const node = z.looseObject({
        properties: z.record(z.string(), z.unknown()).optional(),
        items: z.unknown().optional(),
    });
    let current = node.safeParse(schema).data;
    for (const key of path)
        current = node.safeParse(typeof key === "number" ? current?.items : current?.properties?.[String(key)]).data;
    return Object.keys(current?.properties ?? {});
};
const unknownKey = (program, file, path, key) => {
    const nearest = nearestWord(key, knownKeys(program, path));
    const elsewhere = program.commands
        .filter((command) => command.options.some(({ long }) => long === `--${key}`))
        .map((command) => command.name());
    const advice = nearest !== null
        ? `; did you mean ${nearest}?`
        : elsewhere.length === 0
            ? ""
            : `; it belongs in the section ${elsewhere.join(" or ")}`;
    return `${file.where([...path, key], "key")}: there is no setting ${dotted([...path, key])}${advice}`;
};
const firstMessage = (issue) => {
    // A union's own message says nothing of what it would take.
    if (issue.code === "invalid_union")
        return "is not the kind of value that this setting takes";
    if (issue.code === "invalid_value")
        return `must be one of ${issue.values.map(String).join(", ")}`;
    return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
};
const problemsOf = (program, file, issue) => issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => unknownKey(program, file, issue.path, key))
    : [
        `${file.where(issue.path, "value")}: ${issue.path.length === 0 ? "the file" : dotted(issue.path)}: ${firstMessage(issue)}`,
    ];
/** Throws UserError that names every problem with file, line and column. */
export const checkSettings = (program, file) => {
    const parsed = settingsSchema(program).safeParse(file.content);
    if (parsed.success)
        return { file, content: parsed.data };
    const problems = parsed.error.issues.flatMap((issue) => problemsOf(program, file, issue));
    throw new UserError(problems.join("\n"), "stillup config --schema prints what a settings file may hold");
};
