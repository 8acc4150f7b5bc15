import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { instant, MS_PER_HOUR } from "../../src/domain/time.ts";
import { systemNameServices } from "../../src/fetch/resolver.ts";
import { type NameAnswer, startNames } from "../support/name-server.ts";
import { type ProgramRun, runProgram, temporaryFolder } from "../support/run-program.ts";
import { html } from "../support/watched-web.ts";
import { startWebStandIn, type WebAnswer } from "../support/web-stand-in.ts";

// Host names that do not exist, through the whole program: the real resolver (c-ares) against a name server on loopback.

const URL_WATCHED = "https://shop.fraud-example.net/offer/1";
const HOST = "shop.fraud-example.net";
const START = Date.UTC(2026, 9, 1, 12);

// A public address, which nothing is sent to: connections are led to loopback.
const found: NameAnswer = { kind: "addresses", v4: ["93.184.216.34"] };
const unknown: NameAnswer = { kind: "code", code: "NXDOMAIN" };
const page = html(`<title>Offer</title><h1>Offer</h1>${"<p>Words of the offer, and many of them.</p>".repeat(20)}`);

type Line = {
	names: Map<string, NameAnswer>;
	pages: Map<string, WebAnswer>;
	/** Runs the program so many hours after the start. */
	at(hours: number, command: string, ...more: readonly string[]): Promise<ProgramRun>;
	/** Sweeps, and gives `status reason` of the look at the watched URL. */
	look(hours: number): Promise<string>;
};

let line: Line;

beforeEach(async () => {
	const names = new Map<string, NameAnswer>([
		["example.com", found],
		[HOST, found],
	]);
	const pages = new Map<string, WebAnswer>([[URL_WATCHED, page]]);
	const web = await startWebStandIn({ answer: ({ url }) => pages.get(url) ?? { status: 404 } });
	const server = await startNames((name) => names.get(name) ?? unknown);
	const folder = temporaryFolder();
	const db = join(folder, "study.db");
	writeFileSync(join(folder, "list.csv"), `url,reported_at\n${URL_WATCHED},2026-09-30\n`);
	const lookup = () => Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" }));
	const at: Line["at"] = (hours, command, ...more) =>
		runProgram([command, ...more, "--db", db], {
			folder,
			now: instant(START + hours * MS_PER_HOUR),
			changes: { network: { names: { ...systemNameServices([server.server]), lookup }, dial: web.dial } },
		});
	expect((await at(0, "import", join(folder, "list.csv"))).code).toBe(0);
	const close = async (): Promise<void> => {
		await server.close();
		await web.close();
	};
	line = {
		names,
		pages,
		at,
		look: async (hours) => {
			await at(hours, "sweep", "--all");
			const { out } = await at(hours, "export", "snapshots", "--format", "jsonl");
			const { status, reason } = JSON.parse(out.trim().split("\n").at(-1) ?? "{}");
			return `${status} ${reason}`;
		},
	};
	onTestFinished(close);
});

describe("a host name that does not exist", () => {
	it("is inconclusive once, gone when a look an hour later finds the same, and back when it is registered again", async () => {
		expect(await line.look(0)).toBe("live ok");
		line.names.set(HOST, unknown);
		expect(await line.look(24)).toBe("inconclusive dns-failed");
		expect(await line.look(26)).toBe("removed host-gone");
		expect(await line.look(60)).toBe("removed host-gone");
		line.names.set(HOST, found);
		expect(await line.look(90)).toBe("live ok");
		const { changes } = JSON.parse((await line.at(91, "changes", "--json")).out);
		expect(changes).toMatchObject([{ change: "reappeared", url: URL_WATCHED, status: "live" }]);
		const report = JSON.parse((await line.at(92, "report", "--json", "--replicates", "0")).out);
		expect(report.reappearances).toBe(1);
		const shown = (await line.at(92, "show", URL_WATCHED)).out;
		expect(shown).toContain("rule dns/host-gone");
		expect((await line.at(92, "verify")).code).toBe(0);
	});

	it("is not gone by two looks within an hour, but by looks that span one, however close together they are", async () => {
		line.names.set(HOST, unknown);
		expect(await line.look(0)).toBe("inconclusive dns-failed");
		expect(await line.look(0.4)).toBe("inconclusive dns-failed");
		expect(await line.look(0.8)).toBe("inconclusive dns-failed");
		expect(await line.look(1.2)).toBe("removed host-gone");
	});

	it("is not gone where a look in between found it", async () => {
		line.names.set(HOST, unknown);
		expect(await line.look(0)).toBe("inconclusive dns-failed");
		line.names.set(HOST, found);
		expect(await line.look(0.5)).toBe("live ok");
		line.names.set(HOST, unknown);
		expect(await line.look(1.2)).toBe("inconclusive dns-failed");
	});

	it.each<[string, NameAnswer]>([
		["a resolver that fails (SERVFAIL)", { kind: "code", code: "SERVFAIL" }],
		["a resolver that refuses", { kind: "code", code: "REFUSED" }],
		["a name without addresses", { kind: "addresses" }],
	])("is not what %s says, however often", async (_name, answer) => {
		line.names.set(HOST, answer);
		for (const hours of [0, 24, 48]) expect(await line.look(hours)).toBe("inconclusive dns-failed");
	});

	it("is not what a resolver says that knows no name at all, however often", async () => {
		line.names.set("example.com", unknown);
		line.names.set(HOST, unknown);
		for (const hours of [0, 24, 48]) expect(await line.look(hours)).toBe("inconclusive dns-failed");
	});

	it("is not the host's own where the host sends its visitors to a name that is gone", async () => {
		line.pages.set(URL_WATCHED, { status: 302, headers: { location: "https://elsewhere.fraud-example.org/" } });
		for (const hours of [0, 24, 48]) expect(await line.look(hours)).toBe("inconclusive dns-failed");
	});

	it("is believed of a list in which every host is gone", async () => {
		const folder = temporaryFolder();
		const rows = Array.from(
			{ length: 40 },
			(_, index) => `https://gone-${index}.fraud-example-${index}.net/x,2026-09-30`,
		);
		writeFileSync(join(folder, "more.csv"), `url,reported_at\n${rows.join("\n")}\n`);
		await line.at(0, "import", join(folder, "more.csv"));
		line.names.set(HOST, unknown);
		expect(await line.look(0)).toBe("inconclusive dns-failed");
		const { out, code } = await line.at(24, "sweep", "--all", "--json");
		expect(code).toBe(0);
		expect(JSON.parse(out)).toMatchObject({ polled: 41, removed: 41, byReason: { "host-gone": 41 } });
	});
});
