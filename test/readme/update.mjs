// Keeps README.md true. `npm run readme` writes its made regions anew; with --check it writes nothing and prints, as JSON,
// the regions that differ and what came of the README's commands and scripts.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommands } from "./commands.mjs";
import { makeRegions } from "./outputs.mjs";
import { buildProgram, repository } from "./program.mjs";
import { blocksOf, commandLinesOf, regionsOf, withRegions } from "./regions.mjs";
import { runScripts } from "./scripts.mjs";

const path = join(repository, "README.md");
const readme = readFileSync(path, "utf8");

const startStandIn = async () => {
	const script = fileURLToPath(new URL("stand-in.mjs", import.meta.url));
	const child = spawn(process.execPath, [script], { stdio: ["pipe", "pipe", "inherit"] });
	const [port] = await once(child.stdout, "data");
	return { port: Number(String(port)), close: () => child.stdin.end() };
};

const program = buildProgram();
const standIn = await startStandIn();
const web = {
	STILLUP_PROXY: `http://127.0.0.1:${standIn.port}`,
	STILLUP_CA: fileURLToPath(new URL("certificates/ca.pem", import.meta.url)),
	STILLUP_PER_HOST: "off",
};
try {
	const context = { ...program, web };
	const regions = regionsOf(readme);
	const made = makeRegions(
		regions.map(({ name }) => name),
		context,
	);
	if (process.argv.includes("--check")) {
		const result = {
			regions: regions.map(({ name, content }) => ({ name, is: content, should: made.get(name) ?? null })),
			commands: runCommands(commandLinesOf(readme), context),
			scripts: runScripts(blocksOf(readme, "js"), context),
		};
		process.stdout.write(JSON.stringify(result));
	} else {
		writeFileSync(path, withRegions(readme, made));
	}
} finally {
	standIn.close();
	program.remove();
}
