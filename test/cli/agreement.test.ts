import { writeFileSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { builtInRules } from "../../src/classify/rule-set.ts";
import type { NetworkStandIns } from "../../src/fetch/fetcher.ts";
import { BUILT_IN } from "../../src/packs/built-in.ts";
import type { Rule } from "../../src/packs/rule.ts";
import { responseCases } from "../classify/response-cases.ts";
import { keyOf, type PlannedCase, planCase, roundsOf } from "../support/case-web.ts";
import { type ProgramRun, runProgram, temporaryFolder } from "../support/run-program.ts";
import { startWebStandIn, type WebAnswer } from "../support/web-stand-in.ts";

// Every case of fixtures/responses through the whole program three times: polled by a sweep, looked at by `check`, and read
// from a file by `judge`. The platforms' real host names are answered on loopback, over TLS, through a proxy.

const cases = responseCases().map(planCase);
/** A case of one later answer alone, or of a look that others made: no single poll can meet it. */
const isPolled = ({ one }: PlannedCase): boolean => one.saved === undefined && one.looksAlso.length === 0;
const rounds = roundsOf(cases.filter(isPolled));

type Found = { readonly status: string; readonly reason: string; readonly rule: string };
const found = ({ status, reason, rule }: Found): Found => ({ status, reason, rule });
const nameOf = ({ one }: PlannedCase): string => `${one.platform}/${one.case}`;

const linesOf = ({ out, err, code }: ProgramRun) => {
	if (code !== 0) throw new Error(`exit ${code}: ${err}`);
	return out
		.split("\n")
		.filter((line) => line !== "")
		.map((line): unknown => JSON.parse(line));
};

/** Names as the round has them; asking for any other is noted and refused. */
const standInsFor = (round: readonly PlannedCase[], asked: string[]): NetworkStandIns => {
	const names = new Map(round.flatMap(({ needs }) => [...needs.names]));
	const refuse = (host: string) => {
		const kind = names.get(host);
		if (kind === undefined) asked.push(host);
		return Promise.reject(Object.assign(new Error(host), { code: kind === "unsaid" ? "ESERVFAIL" : "ENOTFOUND" }));
	};
	return {
		names: { resolve4: refuse, resolve6: refuse, lookup: refuse },
		dial: ({ hostname }, _addresses, connected) => {
			asked.push(hostname);
			connected(new Error("no connection but through the proxy"), null);
		},
	};
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Sweeps until every target was looked at: a lane that cannot be read five times in a row is left for the next sweep. */
const swept = async (
	folder: string,
	flags: readonly string[],
	round: readonly PlannedCase[],
	network: NetworkStandIns,
) => {
	const db = join(folder, "study.db");
	const list = join(folder, "list.csv");
	writeFileSync(list, `url,reported_at\n${round.map(({ one }) => `${quoted(one.url)},2026-09-01`).join("\n")}\n`);
	const looks = new Map<string, Found>();
	let file = [list];
	while (looks.size < round.length) {
		const before = looks.size;
		const run = await runProgram(["sweep", ...file, "--db", db, "--no-controls", "--json", ...flags], {
			changes: { network },
		});
		if (run.code !== 0) throw new Error(`sweep: exit ${run.code}: ${run.err}`);
		file = [];
		for (const row of linesOf(await runProgram(["export", "snapshots", "--db", db, "--format", "jsonl"]))) {
			const { url, ...look } = row as Found & { readonly url: string };
			if (!looks.has(url)) looks.set(url, found(look));
		}
		if (looks.size === before) throw new Error(`only ${before} of ${round.length} targets were looked at: ${run.out}`);
	}
	const again = await runProgram(["rejudge", "--db", db, "--json"]);
	expect(JSON.parse(again.out), "judged again from what was kept").toMatchObject({ changed: 0, withoutEvidence: 0 });
	return new Map(round.map((planned) => [nameOf(planned), looks.get(planned.target.url)]));
};

const checked = async (flags: readonly string[], round: readonly PlannedCase[], network: NetworkStandIns) => {
	const input = round.map(({ one }) => `${one.url}\n`).join("");
	const lines = linesOf(await runProgram(["check", "-", "--json", ...flags], { input, changes: { network } }));
	return new Map(round.map((planned, index) => [nameOf(planned), found(lines[index] as Found)]));
};

const hostOf = (options: unknown): string =>
	z.array(z.object({ host: z.string() }).catch({ host: "no host" })).parse(options)[0]?.host ?? "no host";

describe("sweep and check give every case its verdict", () => {
	test.each(rounds.map((round, index) => [index + 1, round.length, round] as const))(
		"web %i, of %i cases",
		async (_index, _count, round) => {
			const folder = temporaryFolder();
			const answers = new Map<string, WebAnswer>(round.flatMap((planned) => [...planned.answers]));
			const web = await startWebStandIn({
				answer: (request) => answers.get(keyOf(request)) ?? "closed",
				wrongCertificates: new Set(round.flatMap(({ needs }) => [...needs.wrongCertificates])),
			});
			const connect = vi.spyOn(Socket.prototype, "connect");
			try {
				const ca = join(folder, "ca.pem");
				writeFileSync(ca, web.ca);
				const [first] = round;
				const isProxied = first?.needs.names.size === 0;
				const flags = ["--ca", ca, ...(first?.needs.flags ?? []), ...(isProxied ? ["--proxy", web.proxy] : [])];
				const asked: string[] = [];
				const network = standInsFor(round, asked);
				const expected = new Map(round.map((planned) => [nameOf(planned), found(planned.one.expected)]));
				expect(await swept(folder, flags, round, network), "sweep").toEqual(expected);
				expect(await checked(flags, round, network), "check").toEqual(expected);
				expect(asked, "names and hosts asked beside the proxy").toEqual([]);
				const hosts = connect.mock.calls.map(([options]) => hostOf(options));
				expect(hosts.filter((host) => host !== "127.0.0.1")).toEqual([]);
				expect(hosts.length > 0).toBe(isProxied);
			} finally {
				connect.mockRestore();
				await web.close();
			}
		},
	);
});

test("every case is compared with a poll, but for those that no single poll can meet", () => {
	const compared = rounds.flat().map(nameOf);
	const alone = cases.filter(({ one }) => one.saved !== undefined).map(nameOf);
	const twice = cases.filter(({ one }) => one.looksAlso.length > 0).map(nameOf);
	expect([...compared, ...alone, ...twice].sort()).toEqual(cases.map(nameOf).sort());
	expect(alone.length + twice.length).toBeLessThan(cases.length / 50);
});

const allRules = builtInRules().packs.flatMap(({ rules }) => rules);
const commonRules = Object.values(BUILT_IN.common)
	.flat()
	.filter((part): part is Rule => typeof part === "object" && "when" in part);

/** Whether a rule reads more than one answer: by `and`, `like` or `sameEnd`. */
const readsSeveral = (id: string): boolean =>
	[...allRules, ...commonRules].some(
		(rule) => rule.id === id && (rule.and !== undefined || "like" in rule.when || "sameEnd" in rule.when),
	);

describe("judge gives every case its verdict", async () => {
	const exchanges = cases.flatMap((planned) => [...planned.saved.values()].map((exchange) => ({ planned, exchange })));
	const input = exchanges.map(({ exchange }) => JSON.stringify(exchange)).join("\n");
	const lines = linesOf(await runProgram(["judge", "-", "--json"], { input }));
	const judged = (planned: PlannedCase): readonly Found[] =>
		exchanges.flatMap((one, index) => (one.planned === planned ? [found(lines[index] as Found)] : []));
	const together = cases.filter(({ one }) => readsSeveral(one.expected.rule));

	test("from the one saved exchange that decides it", () => {
		for (const planned of cases) {
			if (planned.saved.size > 0 && !together.includes(planned))
				expect(judged(planned), nameOf(planned)).toContainEqual(found(planned.one.expected));
		}
	});

	test("but where a rule needs two answers: then no answer alone says the opposite", () => {
		expect(together.length).toBeLessThan(cases.length / 10);
		for (const planned of together) {
			const { status } = planned.one.expected;
			const opposite = status === "live" ? "removed" : status === "removed" ? "live" : null;
			expect(
				judged(planned).map((verdict) => verdict.status),
				nameOf(planned),
			).not.toContain(opposite);
		}
	});
});
