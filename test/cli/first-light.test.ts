import { mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../support/builders.ts";
import { type Loopback, startHttp } from "../support/loopback.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const PAGE = `<html><head><title>A page about travel</title></head><body><h1>Travel</h1>${"<p>Words of the very page that somebody reported to the platform.</p>".repeat(20)}</body></html>`;

const answered429 = new Set<string>();

const html = (response: ServerResponse, status: number, body: string, fields: Record<string, string> = {}): unknown =>
	response.writeHead(status, { "content-type": "text/html", ...fields }).end(body);

/** A host that answers in every way that the first issue names; the path says how. */
const answer = (request: IncomingMessage, response: ServerResponse): unknown => {
	const { pathname } = new URL(request.url ?? "/", "http://host.test");
	switch (pathname.split("/")[1]) {
		case "live":
			return html(response, 200, PAGE);
		case "not-found":
			return html(response, 404, "<title>Not found</title>");
		case "gone":
			return html(response, 410, "gone");
		case "legal":
			return html(response, 451, "unavailable for legal reasons");
		case "denied":
			return html(response, 403, "no");
		case "slow-down":
			if (answered429.has(pathname)) return html(response, 200, PAGE);
			answered429.add(pathname);
			return html(response, 429, "slow down", { "retry-after": "2" });
		case "error":
			return html(response, 500, "error");
		case "reset":
			return request.socket.destroy();
		case "drip":
			response.writeHead(200, { "content-type": "text/html" });
			return response.write("<html>");
		case "needs-login":
			return html(response, 302, "", { location: "/login?next=/needs-login" });
		case "login":
			return html(response, 200, "<title>Log in</title><form><input type=password></form>");
		default:
			return html(response, 404, "<title>404</title>There is no such page on this host.");
	}
};

const CASES = {
	live: ["live", "ok"],
	"not-found": ["removed", "not-found"],
	gone: ["removed", "gone"],
	legal: ["restricted", "legal-withheld"],
	denied: ["inconclusive", "access-denied"],
	"slow-down": ["live", "ok"],
	error: ["inconclusive", "server-error"],
	reset: ["inconclusive", "connection-failed"],
	drip: ["inconclusive", "timeout"],
	"needs-login": ["inconclusive", "login-wall"],
} as const;

const NOW = at("2026-11-22T12:00:00Z");
const NETWORK = ["--allow-private", "--timeout", "1s"];

describe("first light", () => {
	let host: Loopback;
	beforeAll(async () => {
		host = await startHttp(answer);
	});
	afterAll(() => host.close());

	const importList = async (db: string, text: string, ...flags: string[]) => {
		const file = join(temporaryFolder(), "list.csv");
		writeFileSync(file, text);
		return runProgram(["import", file, "--db", db, "--json", ...flags], { now: NOW });
	};
	const listOfCases = (): string =>
		["url,reported_at", ...Object.keys(CASES).map((name) => `${host.origin}/${name},2026-09-01T00:00:00Z`)].join("\n");

	it("sweeps a list and gives every kind of answer its verdict", async () => {
		const db = join(temporaryFolder(), "study.db");
		expect(JSON.parse((await importList(db, listOfCases())).out)).toMatchObject({
			rows: 10,
			accepted: 10,
			targets: 10,
		});
		const swept = await runProgram(["sweep", "--db", db, "--json", ...NETWORK], { now: NOW });
		expect(swept.err).toBe("");
		expect(swept.code).toBe(0);
		expect(JSON.parse(swept.out)).toMatchObject({
			due: 10,
			polled: 10,
			live: 2,
			removed: 2,
			restricted: 1,
			inconclusive: 5,
			suspect: 0,
			deferred: 0,
		});
		const listed = JSON.parse((await runProgram(["list", "--db", db, "--json"], { now: NOW })).out);
		for (const [name, [status, reason]] of Object.entries(CASES)) {
			const row = listed.find((one: { url: string }) => one.url === `${host.origin}/${name}`);
			expect([name, row.lastStatus, row.lastReason]).toEqual([name, status, reason]);
		}
	});

	it("reports the numbers that follow, and adds up", async () => {
		const db = join(temporaryFolder(), "study.db");
		const paths = ["live/1", "live/2", "live/3", "gone/1", "denied/1", "legal/1"];
		const rows = paths.map((path) => `${host.origin}/${path},2026-09-01T00:00:00Z`);
		await importList(db, ["url,reported_at", ...rows, `${host.origin}/live/4,2026-11-20T00:00:00Z`].join("\n"));
		await runProgram(["sweep", "--db", db, ...NETWORK], { now: NOW });
		const report = JSON.parse(
			(await runProgram(["report", "--db", db, "--json", "--after", "30d"], { now: at("2026-11-23T00:00:00Z") })).out,
		);
		expect(report.thresholds).toMatchObject([
			{
				afterDays: 30,
				eligible: 6,
				notYetDue: 1,
				stillUp: 3,
				gone: 0,
				restricted: 0,
				unknown: 3,
				share: 1,
				rangeLow: 0.5,
			},
		]);
		expect(report.flow).toMatchObject({ rows: 7, accepted: 7, targets: 7, neverSeenLive: 1, noInformation: 1 });
		const [threshold] = report.thresholds;
		expect(threshold.stillUp + threshold.gone + threshold.restricted + threshold.unknown).toBe(threshold.eligible);
	});

	it("polls nothing twice before it is due again", async () => {
		const db = join(temporaryFolder(), "study.db");
		await importList(db, `url,reported_at\n${host.origin}/live/once,2026-09-01T00:00:00Z`);
		await runProgram(["sweep", "--db", db, ...NETWORK], { now: NOW });
		const before = host.seen.length;
		const again = await runProgram(["sweep", "--db", db, "--json", ...NETWORK], { now: at("2026-11-22T13:00:00Z") });
		expect(JSON.parse(again.out)).toMatchObject({ due: 0, polled: 0 });
		expect(host.seen.length).toBe(before);
	});

	it("polls targets that are not due with --all, and only those that --only names", async () => {
		const db = join(temporaryFolder(), "study.db");
		await importList(db, `url,reported_at\n${host.origin}/live/a,2026-09-01\n${host.origin}/live/b,2026-09-01`);
		await runProgram(["sweep", "--db", db, ...NETWORK], { now: NOW });
		const only = ["--all", "--only", `url=${host.origin}/live/b`];
		const again = await runProgram(["sweep", "--db", db, "--json", ...only, ...NETWORK], {
			now: at("2026-11-22T13:00:00Z"),
		});
		expect(JSON.parse(again.out)).toMatchObject({ due: 1, polled: 1, live: 1 });
		const both = ["--all", "--only", `url=${host.origin.toUpperCase()}/live/./a`, ...only.slice(1)];
		const two = await runProgram(["sweep", "--db", db, "--json", ...both, ...NETWORK], {
			now: at("2026-11-22T14:00:00Z"),
		});
		expect(JSON.parse(two.out)).toMatchObject({ due: 2, polled: 2, live: 2 });
		const neither = await runProgram(["sweep", "--db", db, "--json", ...both, "--only", "platform=vk", ...NETWORK], {
			now: at("2026-11-22T15:00:00Z"),
		});
		expect(JSON.parse(neither.out)).toMatchObject({ due: 0 });
	});

	it("refuses loopback unless private addresses are allowed, and says so as inconclusive", async () => {
		const before = host.seen.length;
		const checked = await runProgram(["check", `${host.origin}/live`, "--json"]);
		expect(JSON.parse(checked.out)).toMatchObject({ status: "inconclusive", reason: "address-refused" });
		expect(host.seen.length).toBe(before);
	});

	it("checks URLs in the order given, a line each, also those that cannot be polled", async () => {
		const urls = [`${host.origin}/gone`, "ftp://example.com/x", `${host.origin}/live`];
		const checked = await runProgram(["check", ...urls, "--json", ...NETWORK]);
		const lines = checked.out
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(lines.map(({ status, reason }) => [status, reason])).toEqual([
			["removed", "gone"],
			["inconclusive", "not-pollable"],
			["live", "ok"],
		]);
		expect(Object.keys(lines[0])).toEqual(
			expect.arrayContaining([
				"url",
				"canonicalUrl",
				"platform",
				"kind",
				"checkedAt",
				"status",
				"reason",
				"scope",
				"rule",
				"grade",
				"httpStatus",
				"finalUrl",
				"redirects",
				"title",
				"bytes",
				"sha256",
				"attempts",
				"durationMs",
			]),
		);
		const fromInput = await runProgram(["check", "-", "--json", ...NETWORK], { input: `${host.origin}/gone\n\n` });
		expect(JSON.parse(fromInput.out)).toMatchObject({ status: "removed", reason: "gone" });
	});
});

describe("errors that a user meets", () => {
	const failing = async (argv: readonly string[]) => {
		const run = await runProgram(argv, { now: NOW });
		expect(run.err).not.toContain("    at ");
		expect(run.out).toBe("");
		return run;
	};

	it("a flag that does not exist is wrong use, with the right one suggested", async () => {
		const run = await failing(["list", "--stat", "live"]);
		expect(run.code).toBe(2);
		expect(run.err).toContain("--state");
	});

	it("a file that is not there is wrong input", async () => {
		const run = await failing(["import", "/nowhere/list.csv", "--db", join(temporaryFolder(), "s.db")]);
		expect(run.code).toBe(2);
		expect(run.err).toContain("/nowhere/list.csv");
	});

	it("a database that is not there is wrong input, and is not made by reading", async () => {
		const run = await failing(["report", "--db", "/nowhere/study.db"]);
		expect(run.code).toBe(2);
		expect(run.err).toContain("/nowhere/study.db");
	});

	it("a file that is no database is left as it is", async () => {
		const file = join(temporaryFolder(), "notes.txt");
		writeFileSync(file, "these are notes, long enough to be more than a header".repeat(50));
		for (const command of ["list", "sweep", "report"]) {
			const run = await failing([command, "--db", file]);
			expect(run.code).toBe(2);
			expect(run.err).toContain("is not a database");
		}
	});

	it("a folder in place of a list or a database is wrong input", async () => {
		const folder = join(temporaryFolder(), "folder");
		mkdirSync(folder);
		expect((await failing(["import", folder, "--db", join(temporaryFolder(), "s.db")])).code).toBe(2);
		expect((await failing(["list", "--db", folder])).code).toBe(2);
	});

	it("a duration without a unit is refused with an example", async () => {
		const run = await failing(["sweep", "--timeout", "20"]);
		expect(run.code).toBe(2);
		expect(run.err).toContain("20s");
	});
});
