// Builds a study through SQL, gives its rows the chain links, digests and seals that the store would have given them, and
// runs `verify` over it as a user would: seconds, and peak memory, which must stay flat. `--full` has 10,000,000 snapshots;
// the default a fiftieth. `--db FILE` keeps the study, or uses the one that is there.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { CHAIN_START, createChain, digestOf } from "../../dist/store/sqlite/digest.js";
import { noticeChainText, noticeOf } from "../../dist/store/sqlite/notice-rows.js";
import { sealSweep } from "../../dist/store/sqlite/seal.js";
import { snapshotChainText } from "../../dist/store/sqlite/snapshot-rows.js";
import { createVerdictTable } from "../../dist/store/sqlite/verdict-table.js";
import { buildStudy } from "./support/build-study.mjs";

const { values } = parseArgs({ options: { full: { type: "boolean" }, db: { type: "string" } } });
const size = values.full ? { targets: 100_000, sweeps: 100 } : { targets: 10_000, sweeps: 20 };
const folder = values.db === undefined ? mkdtempSync(join(tmpdir(), "stillup-bench-")) : null;
const db = values.db ?? join(folder ?? "", "study.db");
const program = fileURLToPath(new URL("../../bin/stillup.js", import.meta.url));

const PAGE = 5000;

/** Walks a table by id in pages, so that rows can be updated on the way. */
const eachRow = (database, sql, work) => {
	const page = database.prepare(sql);
	for (let after = 0; ; ) {
		const rows = page.all(after, PAGE);
		if (rows.length === 0) return;
		for (const row of rows) work(row);
		after = rows.at(-1).id;
	}
};

/** What the store would have written beside the rows. */
const seal = (path) => {
	const database = new Database(path);
	database.pragma("journal_mode = OFF");
	database.pragma("synchronous = OFF");
	const verdicts = createVerdictTable(database);
	const set = (table, column) => database.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`);
	database.exec("BEGIN");
	const setDigest = set("evidence", "digest");
	eachRow(database, "SELECT id, content FROM evidence WHERE id > ? ORDER BY id LIMIT ?", ({ id, content }) =>
		setDigest.run(digestOf(content), id),
	);
	const setNotice = set("notices", "chain");
	const notice = createChain(CHAIN_START);
	const notices =
		"SELECT notices.*, url FROM notices JOIN targets ON targets.id = target_id WHERE notices.id > ? ORDER BY notices.id LIMIT ?";
	eachRow(database, notices, (row) =>
		setNotice.run(notice(noticeChainText(row.id, row.url, noticeOf(row), row.extra)), row.id),
	);
	const setSnapshot = set("snapshots", "chain");
	const snapshot = createChain(CHAIN_START);
	const snapshots = `SELECT snapshots.*, (SELECT digest FROM evidence WHERE evidence.id = evidence_id) AS digest
		FROM snapshots WHERE id > ? ORDER BY id LIMIT ?`;
	eachRow(database, snapshots, (row) => {
		const look = { targetId: row.target_id, at: row.at, attempts: row.attempts, duration: row.duration_ms };
		const text = snapshotChainText(
			row.id,
			row.sweep_id,
			{ ...look, similarity: row.similarity, note: row.note },
			verdicts.verdictOf(row.verdict_id),
			row.digest,
		);
		setSnapshot.run(snapshot(text), row.id);
	});
	for (const { id, finished_at } of database.prepare("SELECT id, finished_at FROM sweeps ORDER BY id").all())
		sealSweep(database, id, finished_at);
	database.exec("COMMIT");
	database.pragma("journal_mode = WAL");
	database.close();
};

/** Runs the program; seconds of wall clock, of CPU, and the peak of its resident memory in MB. */
const run = (argv) =>
	new Promise((resolve, reject) => {
		const measure = encodeURIComponent(
			"import { writeSync } from 'node:fs'; process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage(); writeSync(3, JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6])); });",
		);
		const started = performance.now();
		const child = spawn(process.execPath, ["--import", `data:text/javascript,${measure}`, program, ...argv], {
			stdio: ["ignore", "inherit", "inherit", "pipe"],
		});
		let told = "";
		child.stdio[3]?.on("data", (data) => {
			told += String(data);
		});
		child.on("error", reject);
		child.on("close", (code) => {
			const [megabytes, cpu] = JSON.parse(told);
			resolve({ seconds: (performance.now() - started) / 1000, megabytes, cpu, code });
		});
	});

try {
	if (!existsSync(db)) {
		await buildStudy(db, size);
		seal(db);
	}
	const snapshots = size.targets * size.sweeps;
	const { seconds, megabytes, cpu, code } = await run(["verify", "--db", db]);
	console.log(
		`verify of ${snapshots} snapshots: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s CPU (${((cpu / snapshots) * 1e6).toFixed(1)} µs each), ${megabytes.toFixed(0)} MB peak, exit ${code}`,
	);
	process.exitCode = code;
} finally {
	if (folder !== null) rmSync(folder, { recursive: true });
}
