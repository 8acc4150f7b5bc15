import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { systemClock } from "../clock.js";
import { EXAMPLES } from "./examples.js";
import { createProgram } from "./main.js";
import { manPage } from "./reference/man-page.js";
import { shapeOf } from "./reference/program-shape.js";
import { settingsJsonSchema } from "./settings/settings-schema.js";
// Run by the build: what ships beside the program is made from the program's own definitions.
const COLUMNS = 80;
const silent = { write: () => undefined, drained: async () => undefined, isTerminal: false, columns: COLUMNS };
const environment = {
    stdout: silent,
    stderr: silent,
    stdin: async function* () { },
    variables: {},
    workingFolder: ".",
    clock: systemClock,
    interruption: new AbortController().signal,
    nodePath: "node",
    programPath: "stillup",
};
const beside = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const shown = createProgram(environment, () => undefined);
writeFileSync(beside("stillup.1"), manPage(shapeOf(shown), EXAMPLES));
writeFileSync(beside("settings.schema.json"), `${JSON.stringify(settingsJsonSchema(shown), null, "\t")}\n`);
