import Database from "better-sqlite3";
import { openSqliteStore } from "../../../dist/store/sqlite/sqlite-store.js";
import { packLooks } from "../../../dist/store/sqlite/sweep-looks.js";

export const DAY = 86_400_000;
export const START = Date.UTC(2026, 0, 1);

const LIVE = 1;
const REMOVED = 2;
const INCONCLUSIVE = 3;

/** A number that looks random, the same each time. */
const mixed = (one, other) => {
	let z = Math.imul(one ^ Math.imul(other + 1, 0x9e3779b9), 0x21f0aaad);
	z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
	return (z ^ (z >>> 15)) >>> 0;
};

const evidence = (target, status) =>
	JSON.stringify({
		observations: [
			{
				probe: "page",
				requestUrl: `https://host-${target}.example/page/${target}`,
				finalUrl: `https://host-${target}.example/page/${target}`,
				redirects: [],
				failure: null,
				statusCode: status === REMOVED ? 404 : status === LIVE ? 200 : 503,
				fields: { "content-type": "text/html" },
				title: `Page ${target}`,
				meta: {},
				canonical: null,
				elements: {},
				json: {},
				absent: [],
				marks: [],
				words: 120,
				bytes: 4000,
				truncated: false,
				sha256: null,
				fingerprint: null,
			},
		],
		packs: ["web@2026-11-22"],
	});

/**
 * A study of so many targets, each looked at once a day: half go at some time and stay gone, one in fifty comes back,
 * one look in twenty is inconclusive. Evidence is stored once for each target and status, as the store does.
 */
export const buildStudy = async (path, { targets, sweeps }) => {
	await (await openSqliteStore(path, "create")).close();
	const database = new Database(path);
	database.pragma("journal_mode = OFF");
	database.pragma("synchronous = OFF");
	database.pragma("cache_size = -400000");
	const prepare = (sql) => database.prepare(sql);
	const chain = Buffer.alloc(32, 7);
	prepare("INSERT INTO lists VALUES (1, ?, 'list.csv', '00', 'reported', ?, ?, 0, 0, '{}')").run(
		START,
		targets,
		targets,
	);
	const verdict = prepare("INSERT INTO verdicts VALUES (?, ?, ?, ?, ?, ?)");
	verdict.run(LIVE, "live", "ok", null, "http/ok", "medium");
	verdict.run(REMOVED, "removed", "not-found", "content", "http/not-found", "strong");
	verdict.run(INCONCLUSIVE, "inconclusive", "server-error", null, "http/server-error", "medium");
	const lane = prepare("INSERT INTO lanes (id, key) VALUES (?, ?)");
	const target = prepare("INSERT INTO targets VALUES (?, ?, ?, 'page', NULL, ?, ?, ?)");
	const notice = prepare(
		"INSERT INTO notices VALUES (?, ?, 1, ?, 0, '2026', ?, ?, NULL, NULL, NULL, 'reported', ?, NULL, ?)",
	);
	const proof = prepare("INSERT INTO evidence VALUES (?, ?, ?)");
	const digest = (id) => {
		const bytes = Buffer.alloc(32);
		for (let word = 0; word < 8; word++) bytes.writeUInt32LE(mixed(id, word), word * 4);
		return bytes;
	};
	const goneAt = (id) => (mixed(id, 1) % 2 === 0 ? sweeps + 1 : 1 + (mixed(id, 2) % sweeps));
	const backAt = (id) => (mixed(id, 3) % 50 === 0 ? goneAt(id) + 5 : sweeps + 1);
	const statusOf = (id, sweep) => {
		if (mixed(id, 100 + sweep) % 20 === 0) return INCONCLUSIVE;
		return sweep >= goneAt(id) && sweep < backAt(id) ? REMOVED : LIVE;
	};
	const instantOf = (id, sweep) => START + sweep * DAY + id * 100;
	database.exec("BEGIN");
	for (let host = 1; host <= 200; host++) lane.run(host, `host-${host}.example`);
	for (let id = 1; id <= targets; id++) {
		const host = 1 + (id % 200);
		const platform = ["web", "facebook", "tiktok"][id % 3];
		target.run(id, `https://host-${host - 1}.example/page/${id}`, platform, `account-${id % 2000}`, host, START);
		notice.run(id, id, START - (id % 40) * DAY, `notifier ${id % 7}`, `category ${id % 5}`, `page/${id}`, chain);
		for (const status of [LIVE, REMOVED, INCONCLUSIVE]) {
			const key = (id - 1) * 3 + status;
			proof.run(key, digest(key), evidence(id, status));
		}
	}
	const counts = { due: targets, polled: targets, live: 0, removed: 0, restricted: 0, inconclusive: 0 };
	const stored = JSON.stringify({ ...counts, byReason: {}, requests: targets, retries: 0, changed: 0, deferred: 0 });
	const sweepRow = prepare(
		"INSERT INTO sweeps VALUES (?, 'polled', ?, ?, 'DE, bench', 'stillup/0.1.0', '0.1.0', '{\"packs\":\"web@2026-11-22\"}', ?)",
	);
	const snapshot = prepare("INSERT INTO snapshots VALUES (?, ?, ?, ?, ?, ?, 1, ?, NULL, NULL, ?)");
	const packed = prepare("INSERT INTO sweep_looks VALUES (?, ?)");
	let snapshotId = 0;
	for (let sweep = 1; sweep <= sweeps; sweep++) {
		sweepRow.run(sweep, START + sweep * DAY, instantOf(targets, sweep) + 1000, stored);
		const looks = [];
		for (let id = 1; id <= targets; id++) {
			const status = statusOf(id, sweep);
			looks.push([id, status]);
			const milliseconds = 100 + (mixed(id, sweep) % 900);
			snapshot.run(++snapshotId, sweep, id, instantOf(id, sweep), status, (id - 1) * 3 + status, milliseconds, chain);
		}
		packed.run(sweep, Buffer.from(packLooks(looks)));
	}
	storeStates(prepare, { targets, sweeps, statusOf, instantOf });
	database.exec("COMMIT");
	database.pragma("journal_mode = WAL");
	database.close();
};

/** The maintained rows, as the store would have left them. */
const storeStates = (prepare, { targets, sweeps, statusOf, instantOf }) => {
	const state = prepare("INSERT INTO states VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)");
	const run = prepare("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?)");
	const gradeOf = (status) => (status === REMOVED ? "strong" : "medium");
	for (let id = 1; id <= targets; id++) {
		const runs = [];
		let inconclusive = 0;
		let streak = 0;
		for (let sweep = 1; sweep <= sweeps; sweep++) {
			const status = statusOf(id, sweep);
			streak = status === INCONCLUSIVE ? streak + 1 : 0;
			if (status === INCONCLUSIVE) {
				inconclusive += 1;
				continue;
			}
			const at = instantOf(id, sweep);
			const last = runs.at(-1);
			if (last?.status === status) {
				last.lastAt = at;
				last.looks += 1;
			} else runs.push({ status, firstAt: at, lastAt: at, looks: 1 });
		}
		const current = runs.pop();
		for (const [number, { status, firstAt, lastAt, looks }] of runs.entries())
			run.run(id, number, status, gradeOf(status), firstAt, lastAt, looks);
		const reportedAt = START - (id % 40) * DAY;
		state.run(
			id,
			reportedAt,
			reportedAt,
			current?.status ?? null,
			current === undefined ? null : gradeOf(current.status),
			current?.firstAt ?? null,
			current?.lastAt ?? null,
			current?.looks ?? null,
			runs.length,
			instantOf(id, 1),
			instantOf(id, sweeps),
			statusOf(id, sweeps),
			streak,
			sweeps,
			inconclusive,
		);
	}
};
