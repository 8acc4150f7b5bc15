import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/time.ts";
import type { Diagnosis } from "../../src/pipeline/doctor/diagnosis.ts";
import { type Loopback, startHttp } from "../support/loopback.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";
import { runningClock } from "../support/running-clock.ts";
import { createStudy, sweepOn } from "../support/study.ts";

const servers: Loopback[] = [];
afterEach(async () => {
	for (const server of servers.splice(0)) await server.close();
});

/** The clock of this machine and of the network. */
const clock = runningClock(instant(Date.UTC(2026, 10, 22, 12)));

const aHost = async (): Promise<Loopback> => {
	const server = await startHttp((request, response) => {
		const there = request.url === "/" || request.url === "/live" || request.url === "/anything-goes";
		response.writeHead(there ? 200 : 404, { "content-type": "text/html", date: new Date(clock.now()).toUTCString() });
		response.end(
			there
				? `<title>Page ${request.url}</title>${"<p>Words for everybody to read here.</p>".repeat(40)}`
				: "<title>No</title>",
		);
	});
	servers.push(server);
	return server;
};

const doctor = async (folder: string, argv: readonly string[], aheadMs = 0, variables = {}) => {
	const run = await runProgram(["doctor", "--json", "--allow-private", "--per-host", "off", ...argv], {
		folder,
		variables,
		changes: { clock: { ...clock, now: () => instant(clock.now() + aheadMs) } },
	});
	const { ok, checks } = JSON.parse(run.out) as { ok: boolean; checks: Diagnosis[] };
	expect(ok).toBe(run.code === 0);
	return { code: run.code, level: Object.fromEntries(checks.map(({ check, level }) => [check, level])), checks };
};

describe("doctor", () => {
	it("finds a machine without network fine with --offline, and asks nobody", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 3);
		await sweepOn(store, 1, ["live", "live", "removed"]);
		await store.close();
		const { code, level } = await doctor(temporaryFolder(), ["--offline", "--db", path]);
		expect(code).toBe(0);
		expect(level).toMatchObject({ node: "ok", sqlite: "ok", disk: "ok", database: "warn", clock: "ok" });
		expect(Object.keys(level)).not.toContain("network");
	});

	it("asks one page and the controls of the platforms it was given", async () => {
		const host = await aHost();
		const folder = temporaryFolder();
		writeFileSync(
			join(folder, "stillup.config.yaml"),
			`controls:\n  facebook: {live: "${host.origin}/live", impossible: "${host.origin}/none"}\n  tiktok: {live: "${host.origin}/gone", impossible: "${host.origin}/none"}\n  x: {live: "${host.origin}/live", impossible: "${host.origin}/anything-goes"}\n`,
		);
		const { code, level, checks } = await doctor(folder, [
			"--url",
			`${host.origin}/`,
			"--platform",
			"facebook,tiktok,x",
		]);
		expect(code).toBe(1);
		expect(level).toMatchObject({
			dns: "ok",
			network: "ok",
			clock: "ok",
			"user-agent": "ok",
			"controls/facebook": "ok",
			"controls/tiktok": "fail",
			"controls/x": "fail",
		});
		expect(checks.find(({ check }) => check === "controls/tiktok")?.advice).toContain(
			`stillup check ${host.origin}/gone`,
		);
	});

	it("says that no rule pack knows a platform, which may be mistyped", async () => {
		const host = await aHost();
		const { code, level, checks } = await doctor(temporaryFolder(), [
			"--url",
			`${host.origin}/`,
			"--platform",
			"facebok,web",
		]);
		expect(code).toBe(0);
		expect(level["controls/facebok"]).toBe("warn");
		expect(level).not.toHaveProperty("controls/web");
		expect(checks.find(({ check }) => check === "controls/facebok")?.message).toBe("no rule pack knows facebok");
	});

	it("goes directly, and says so, where NO_PROXY exempts the page", async () => {
		const host = await aHost();
		const variables = { HTTP_PROXY: "http://127.0.0.1:9/", NO_PROXY: "127.0.0.1" };
		const { checks } = await doctor(temporaryFolder(), ["--url", `${host.origin}/`], 0, variables);
		expect(checks.find(({ check }) => check === "network")?.message).toMatch(/, directly$/);
		expect(checks.find(({ check }) => check === "dns")?.message).toBe("127.0.0.1 was found");
	});

	it("compares the clock with the network's", async () => {
		const host = await aHost();
		const ahead = await doctor(temporaryFolder(), ["--url", `${host.origin}/`], 3_600_000);
		expect(ahead.level.clock).toBe("fail");
	});

	it("says where the way to the network is broken, and does not ask the platforms then", async () => {
		const host = await aHost();
		const refused = `http://127.0.0.1:${host.port}/`;
		await servers.pop()?.close();
		const { code, checks } = await doctor(temporaryFolder(), ["--url", refused, "--platform", "facebook"]);
		expect(code).toBe(1);
		expect(checks.find(({ check }) => check === "network")).toMatchObject({
			level: "fail",
			advice: expect.stringContaining("--proxy"),
		});
		expect(checks.some(({ check }) => check.startsWith("controls/"))).toBe(false);
	});

	// Root may write everywhere.
	it.runIf(process.getuid?.() !== 0)("says that a study's folder is read-only", async () => {
		const folder = temporaryFolder();
		chmodSync(folder, 0o500);
		const { code, out } = await runProgram(["doctor", "--offline", "--db", join(folder, "study.db")]);
		chmodSync(folder, 0o700);
		expect(code).toBe(1);
		expect(out).toContain("is read-only");
	});

	it("prints a line for each check with what to do, and with --quiet only what is wrong", async () => {
		const folder = temporaryFolder();
		const shown = await runProgram(["doctor", "--offline", "--db", join(folder, "none.db")], { folder });
		expect(shown.out).toMatch(/^ok {4}node +Node \d+/);
		expect(shown.out).toContain("warn  database     there is no database");
		expect(shown.out).toContain("import a list first");
		const quiet = await runProgram(["doctor", "--offline", "--quiet", "--db", join(folder, "none.db")], { folder });
		expect(quiet.out).not.toContain("ok ");
		const lost = await runProgram(["doctor", "--offline", "--db", join(folder, "no", "folder", "x.db")], { folder });
		expect(lost).toMatchObject({ code: 1, out: expect.stringContaining("is not there") });
	});
});
