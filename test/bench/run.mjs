// Runs every benchmark once, at its own default size: npm run bench [name …]. Each prints its ratios and the aims beside them.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
/** Parts of other benchmarks, not benchmarks of their own. */
const PARTS = ["run", "sweep-clients", "sweep-server", "sweep-urls"];
const known = readdirSync(folder)
	.filter((name) => name.endsWith(".mjs"))
	.map((name) => name.slice(0, -4))
	.filter((name) => !PARTS.includes(name));
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !known.includes(name));
if (unknown !== undefined) {
	process.stderr.write(`no benchmark is called ${unknown}; there are ${known.join(", ")}\n`);
	process.exit(2);
}
let failed = 0;
for (const name of asked.length === 0 ? known : asked) {
	process.stdout.write(`\n== ${name}\n`);
	if (spawnSync(process.execPath, [`${folder}${name}.mjs`], { stdio: "inherit" }).status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
