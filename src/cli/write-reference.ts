import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { systemClock } from "../clock.ts";
import type { Environment } from "./environment.ts";
import { EXAMPLES } from "./examples.ts";
import { createProgram } from "./main.ts";
import { manPage } from "./reference/man-page.ts";
import { shapeOf } from "./reference/program-shape.ts";
import { settingsJsonSchema } from "./settings/settings-schema.ts";

// Run by the build: what ships beside the program is made from the program's own definitions.

const COLUMNS = 80;

const silent = { write: () => undefined, drained: async () => undefined, isTerminal: false, columns: COLUMNS };
const environment: Environment = {
	stdout: silent,
	stderr: silent,
	stdin: async function* () {},
	variables: {},
	workingFolder: ".",
	clock: systemClock,
	interruption: new AbortController().signal,
	nodePath: "node",
	programPath: "stillup",
};

const beside = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

const shown = createProgram(environment, () => undefined);
writeFileSync(beside("stillup.1"), manPage(shapeOf(shown), EXAMPLES));
writeFileSync(beside("settings.schema.json"), `${JSON.stringify(settingsJsonSchema(shown), null, "\t")}\n`);
