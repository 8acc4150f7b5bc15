// Runs every check of the project and counts real results: lint, types, build, unused code, package, tests.
// The last line is `N passed, N failed`; the exit code is 0 only when nothing failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "stillup-verify-"));
const results = join(scratch, "vitest.json");
const finished = join(root, "node_modules", ".stillup-verified");
rmSync(finished, { force: true });

const run = (name, command, args) => {
	process.stdout.write(`\n== ${name}\n`);
	const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
	return status === 0;
};

/** A check counts as one test. */
const checks = [
	["lint and format", "npx", ["--no-install", "biome", "check", "--error-on-warnings", "."]],
	["types", "npx", ["--no-install", "tsc", "-p", "."]],
	["build", "npm", ["run", "--silent", "build"]],
	["unused code", "npx", ["--no-install", "knip"]],
	["package", "npx", ["--no-install", "publint", "--strict"]],
];
const outcomes = checks.map(([name, command, args]) => ({ name, passed: run(name, command, args) }));

const tests = run("tests", "npx", [
	"--no-install",
	"vitest",
	"run",
	"--config",
	"test/vitest.config.ts",
	"--reporter=default",
	"--reporter=json",
	`--outputFile.json=${results}`,
]);
const counted = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : null;
const testsPassed = counted?.numPassedTests ?? 0;
// A suite that could not be loaded has no failed test of its own.
const testsFailed = Math.max(counted?.numFailedTests ?? 0, counted?.numFailedTestSuites > 0 || !tests ? 1 : 0);
rmSync(scratch, { recursive: true });

const failedChecks = outcomes.filter(({ passed }) => !passed);
for (const { name } of failedChecks) process.stdout.write(`\nfailed: ${name}\n`);
const passed = testsPassed + outcomes.length - failedChecks.length;
const failed = testsFailed + failedChecks.length;
writeFileSync(finished, "");
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && testsPassed > 0 ? 0 : 1;
