import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Suspicion, SweepStart } from "../../src/domain/sweep.ts";
import type { TargetId } from "../../src/domain/target.ts";
import { type Instant, instant, MS_PER_DAY } from "../../src/domain/time.ts";
import type { Status, Verdict } from "../../src/domain/verdict.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { aLook, aSweep, aVerdict } from "./builders.ts";
import { runProgram, temporaryFolder } from "./run-program.ts";
import { noCounts } from "./study.ts";

/** Day 0 of the study: the end of 1 April 2026, by which date its URLs were reported. */
export const DAY_ZERO = Date.UTC(2026, 3, 2);
export const REPORTED_ON = "2026-04-01";
export const onDay = (day: number): Instant => instant(DAY_ZERO + day * MS_PER_DAY);

const LETTERS: Readonly<Record<string, Status>> = {
	L: "live",
	R: "removed",
	P: "restricted",
	"?": "inconclusive",
};

/** A look: the day since day 0 and a letter (L live, R removed, P restricted, ? inconclusive), such as `45R`. */
const looksIn = (text: string): readonly { readonly day: number; readonly verdict: Verdict }[] =>
	text
		.split(" ")
		.filter((word) => word !== "")
		.map((word) => {
			const status = LETTERS[word.slice(-1)];
			if (status === undefined) throw new Error(`no look is written ${word}`);
			return { day: Number(word.slice(0, -1)), verdict: aVerdict(status) };
		});

export type ListedTarget = { readonly url: string; readonly looks: string; readonly columns?: readonly string[] };

/** Imports a list by the program itself. */
export const importList = async (
	db: string,
	targets: readonly ListedTarget[],
	more: { readonly header?: readonly string[]; readonly flags?: readonly string[]; readonly name?: string } = {},
): Promise<void> => {
	const file = join(db, "..", more.name ?? "list.csv");
	const lines = [
		["url", "reported_at", ...(more.header ?? [])].join(","),
		...targets.map(({ url, columns = [] }) => [url, REPORTED_ON, ...columns].join(",")),
	];
	writeFileSync(file, `${lines.join("\n")}\n`);
	const { code, err } = await runProgram(["import", file, "--db", db, ...(more.flags ?? [])], { now: onDay(0) });
	if (code !== 0) throw new Error(err);
};

/** Stores looks of targets, given by number from 1: one sweep for each day that has any. */
export const storeLooks = async (
	db: string,
	looks: ReadonlyMap<number, string>,
	start: Partial<SweepStart> = {},
	doubts: readonly Suspicion[] = [],
): Promise<void> => {
	const byDay = new Map<number, { readonly target: number; readonly verdict: Verdict }[]>();
	for (const [target, text] of looks)
		for (const { day, verdict } of looksIn(text)) byDay.set(day, [...(byDay.get(day) ?? []), { target, verdict }]);
	const store = await openSqliteStore(db, "existing");
	for (const [day, all] of [...byDay].sort(([one], [other]) => one - other)) {
		const at = new Date(onDay(day)).toISOString();
		const sweep = await store.beginSweep(aSweep(at, { vantage: "DE, home line", ...start }));
		await store.append(
			sweep,
			all.map(({ target, verdict }) => ({ ...aLook(target as TargetId, at, verdict.status), verdict })),
		);
		await store.suspect(sweep, doubts);
		await store.finishSweep(sweep, onDay(day), { ...noCounts, polled: all.length });
	}
	await store.close();
};

/** A study in a new folder: the list imported by the program, the looks stored as sweeps. */
export const createReportedStudy = async (
	targets: readonly ListedTarget[],
	header: readonly string[] = [],
): Promise<string> => {
	const db = join(temporaryFolder(), "study.db");
	await importList(db, targets, { header });
	await storeLooks(db, new Map(targets.map(({ looks }, index) => [index + 1, looks])));
	return db;
};

/** What the program prints for `report`. */
export const report = async (db: string, ...flags: readonly string[]): Promise<string> => {
	const { code, out, err } = await runProgram(["report", "--db", db, "--replicates", "0", ...flags], {
		now: onDay(400),
	});
	if (code !== 0) throw new Error(err);
	return out;
};

export const asOfDay = (day: number): string => new Date(onDay(day)).toISOString();
