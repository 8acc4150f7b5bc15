// Builds a study straight through SQL, then runs report, list, changes and show over it as a user would, each in a
// process of its own, and prints seconds and peak memory. `--full` is the size of the aims: 100,000 targets,
// 100 sweeps, 10,000,000 snapshots (1.2 GB in the temporary folder); the default is a fiftieth of it.
// `--db FILE` keeps the study, or uses the one that is there.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildStudy, DAY, START } from "./support/build-study.mjs";

const { values } = parseArgs({ options: { full: { type: "boolean" }, db: { type: "string" } } });
const size = values.full ? { targets: 100_000, sweeps: 100 } : { targets: 10_000, sweeps: 20 };
const folder = values.db === undefined ? mkdtempSync(join(tmpdir(), "stillup-bench-")) : null;
const db = values.db ?? join(folder ?? "", "study.db");
const program = fileURLToPath(new URL("../../bin/stillup.js", import.meta.url));

const measure = fileURLToPath(new URL("support/peak.mjs", import.meta.url));

/** Runs the program; seconds of wall clock and CPU, and the peak of its resident memory in MB. */
const run = (argv) =>
	new Promise((resolve, reject) => {
		const started = performance.now();
		const child = spawn(process.execPath, ["--import", measure, program, ...argv], {
			stdio: ["ignore", "pipe", "inherit", "pipe"],
		});
		let bytes = 0;
		let peak = "";
		child.stdout.on("data", (data) => {
			bytes += data.length;
		});
		child.stdio[3]?.on("data", (data) => {
			peak += String(data);
		});
		child.on("error", reject);
		child.on("close", (code) => {
			const [kilobytes, microseconds] = peak.split(" ").map(Number);
			const seconds = (performance.now() - started) / 1000;
			resolve({ seconds, cpu: microseconds / 1e6, megabytes: kilobytes / 1024, bytes, code });
		});
	});

const date = (day) => new Date(START + day * DAY).toISOString();

try {
	if (!existsSync(db)) await buildStudy(db, size);
	const snapshots = size.targets * size.sweeps;
	console.log(`${size.targets} targets, ${size.sweeps} sweeps, ${snapshots} snapshots`);
	console.log(`database: ${(statSync(db).size / snapshots).toFixed(1)} bytes a snapshot, all included (aim: 150)`);
	const last = size.sweeps + 1;
	const middle = Math.floor(size.sweeps / 2);
	const report = ["report", "--db", db, "--replicates", "0", "--evidence", "0", "--as-of"];
	const lines = [
		["report as of the end (aim: 3 s, 400 MB)", [...report, date(last)]],
		[`report as of day ${middle} (the same)`, [...report, date(middle)]],
		["report as of day 3 (the same)", [...report, date(3)]],
		["report --by platform, as of the end", [...report, date(last), "--by", "platform"]],
		["list --format csv", ["list", "--db", db, "--format", "csv"]],
		["changes since the day before the last", ["changes", "--db", db, "--since", date(size.sweeps - 1)]],
		["show", ["show", "https://host-7.example/page/7", "--db", db]],
	];
	for (const [name, argv] of lines) {
		const { seconds, cpu, megabytes, bytes, code } = await run(argv);
		const failed = code === 0 ? "" : `  EXIT ${code}`;
		console.log(
			`${name.padEnd(44)} ${seconds.toFixed(2)} s (CPU ${cpu.toFixed(2)})  ${megabytes.toFixed(0)} MB  ${bytes} bytes out${failed}`,
		);
	}
} finally {
	if (folder !== null) rmSync(folder, { recursive: true, force: true });
}
