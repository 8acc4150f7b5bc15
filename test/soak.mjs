// Runs the property tests again and again, each round from a seed of its own, and stops at the first that fails:
//   npm run soak [minutes]      10 when left out
//   STILLUP_SEED=<seed> npx vitest run --config test/vitest.config.ts <file>      the failing round again
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const minutes = Number(process.argv[2] ?? 10);
const root = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(join(root, "test"), { recursive: true })
	.filter((name) => name.endsWith(".test.ts"))
	.map((name) => join("test", name))
	.filter((path) => readFileSync(join(root, path), "utf8").includes("fc."));

const until = Date.now() + minutes * 60_000;
let rounds = 0;
let failed = false;
while (Date.now() < until && !failed) {
	const seed = String(randomInt(2 ** 31));
	const { status, stdout } = spawnSync(
		"npx",
		["--no-install", "vitest", "run", "--config", "test/vitest.config.ts", ...files],
		{ cwd: root, env: { ...process.env, STILLUP_SEED: seed }, encoding: "utf8" },
	);
	rounds += 1;
	failed = status !== 0;
	process.stdout.write(
		failed ? `${stdout}\nround ${rounds} failed: STILLUP_SEED=${seed}\n` : `round ${rounds}: ${seed}\n`,
	);
}
process.stdout.write(`${files.length} files, ${rounds} rounds, ${failed ? "one failed" : "none failed"}\n`);
process.exitCode = failed ? 1 : 0;
