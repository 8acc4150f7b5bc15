// Imports generated lists and compares with csv-parse alone (columns mode) reading the same file, interleaved in one run.
//   npm run build && node test/bench/import.mjs [rows]
// Aims (issue 3): at most 3 times csv-parse alone; peak memory at 1,000,000 rows at most 1.3 times that at 100,000.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(import.meta.url);
const [, , task, ...given] = process.argv;

const generate = async (path, rows) => {
	const out = createWriteStream(path);
	out.write("url,reported_at,notifier,category,channel,reference,note\n");
	let text = "";
	for (let row = 0; row < rows; row++) {
		const host = Math.imul(row, 2654435761) >>> 0;
		const at = new Date(1.6e12 + row * 60_000).toISOString();
		const note = row % 97 === 0 ? '"said ""gone"" twice,\nthen back"' : row % 5 === 0 ? '"quoted, note"' : "plain";
		text += `https://host${host % 5000}.example.com/path/${row}?q=${(row * 7919) % 1000003},${at},"Notifier ${row % 40}",category-${row % 12},trusted,,${note}\n`;
		if (text.length > 65_536) {
			if (!out.write(text)) await once(out, "drain");
			text = "";
		}
	}
	out.end(text);
	await once(out, "finish");
};

const tasks = {
	"csv-parse": async (path) => {
		const { createReadStream } = await import("node:fs");
		const { parse } = await import("csv-parse");
		let rows = 0;
		for await (const _ of createReadStream(path).pipe(parse({ columns: true }))) rows++;
		return rows;
	},
	read: async (path) => {
		const { openListFile } = await import("../../dist/pipeline/import-source.js");
		const { openNoticeList } = await import("../../dist/csv/notice-list.js");
		const file = await openListFile(path, () => process.stdin);
		const settings = { map: new Map(), preset: "auto", timezone: "UTC", cohort: "reported", now: Date.now() };
		const list = await openNoticeList(file, settings);
		let rows = 0;
		for await (const batch of list.read()) rows += batch.length;
		return rows;
	},
	import: async (path) => {
		const { openListFile } = await import("../../dist/pipeline/import-source.js");
		const { importNotices } = await import("../../dist/pipeline/import-notices.js");
		const { openSqliteStore } = await import("../../dist/store/sqlite/sqlite-store.js");
		const folder = mkdtempSync(join(tmpdir(), "stillup-bench-db-"));
		const file = await openListFile(path, () => process.stdin);
		const settings = { map: new Map(), preset: "auto", timezone: "UTC", cohort: "reported", now: Date.now() };
		const store = await openSqliteStore(join(folder, "bench.db"), "create");
		const result = await importNotices(async () => store, {
			file,
			settings,
			isDryRun: false,
			interruption: new AbortController().signal,
			onProgress: () => {},
		});
		await store.close();
		await result.problems.close();
		rmSync(folder, { recursive: true });
		return result.accepted;
	},
};

const measure = (name, path) => {
	const child = spawnSync(process.execPath, [here, name, path], { encoding: "utf8" });
	if (child.status !== 0) throw new Error(child.stderr);
	return JSON.parse(child.stdout);
};

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

if (task in tasks) {
	const start = performance.now();
	const rows = await tasks[task](given[0]);
	const seconds = (performance.now() - start) / 1000;
	const { user, system } = process.cpuUsage();
	const mebibytes = process.resourceUsage().maxRSS / 1024;
	process.stdout.write(JSON.stringify({ rows, seconds, cpu: (user + system) / 1e6, mebibytes }));
} else {
	const rows = Number(task ?? 1_000_000);
	const folder = mkdtempSync(join(tmpdir(), "stillup-bench-"));
	try {
		const [large, small] = [join(folder, "large.csv"), join(folder, "small.csv")];
		await generate(large, rows);
		await generate(small, rows / 10);
		console.log(`${rows} rows, ${(statSync(large).size / 1e6).toFixed(1)} MB, Node ${process.version}`);
		const names = Object.keys(tasks);
		const runs = Object.fromEntries(names.map((name) => [name, []]));
		for (const order of [names, names.toReversed(), names])
			for (const name of order) runs[name].push(measure(name, large));
		const base = median(runs["csv-parse"].map(({ seconds }) => seconds));
		for (const name of names) {
			const seconds = median(runs[name].map((run) => run.seconds));
			const cpu = median(runs[name].map((run) => run.cpu));
			const peak = median(runs[name].map((run) => run.mebibytes));
			console.log(
				`${name.padEnd(10)} ${seconds.toFixed(2)} s, ${(seconds / base).toFixed(2)}x csv-parse, CPU ${cpu.toFixed(2)} s, peak ${peak.toFixed(0)} MiB`,
			);
		}
		const peaks = [small, large].map((path) => measure("import", path).mebibytes);
		console.log(`aim: import at most 3x csv-parse`);
		console.log(
			`peak memory of import: ${peaks[0].toFixed(0)} MiB at ${rows / 10} rows, ${peaks[1].toFixed(0)} MiB at ${rows}: ${(peaks[1] / peaks[0]).toFixed(2)}x (aim: at most 1.3x)`,
		);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
