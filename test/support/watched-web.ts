import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Instant, instant, MS_PER_DAY } from "../../src/domain/time.ts";
import { type ProgramRun, runProgram, temporaryFolder } from "./run-program.ts";
import { startWebStandIn, type WebAnswer, type WebStandIn } from "./web-stand-in.ts";

/** A web whose pages change between sweeps, and a study in its own folder that watches them through a proxy. */
export type WatchedWeb = {
	readonly folder: string;
	readonly db: string;
	readonly web: WebStandIn;
	/** What each URL answers from now on; any other URL is not found. */
	answer(pages: Readonly<Record<string, WebAnswer>>): void;
	/** Runs the program on this study, so many days after its first moment. */
	on(day: number, command: string, ...more: readonly string[]): Promise<ProgramRun>;
};

const START = Date.UTC(2026, 8, 1, 12);
export const dayOfStudy = (day: number): Instant => instant(START + day * MS_PER_DAY);

const NOT_FOUND: WebAnswer = {
	status: 404,
	headers: { "content-type": "text/html" },
	body: "<title>Not found</title>",
};
const OF_THE_WEB: ReadonlySet<string> = new Set(["sweep", "check"]);

/** All targets were reported on the day before the study began. */
export const watchWeb = async (urls: readonly string[]): Promise<WatchedWeb> => {
	const pages = new Map<string, WebAnswer>();
	const web = await startWebStandIn({ answer: ({ url }) => pages.get(url) ?? NOT_FOUND });
	onTestFinished(() => web.close());
	const folder = temporaryFolder();
	const db = join(folder, "stillup.db");
	const ca = join(folder, "ca.pem");
	writeFileSync(ca, web.ca);
	writeFileSync(join(folder, "list.csv"), `url,reported_at\n${urls.map((url) => `${url},2026-08-31\n`).join("")}`);
	const on: WatchedWeb["on"] = (day, command, ...more) =>
		runProgram([command, ...more, "--db", db, ...(OF_THE_WEB.has(command) ? ["--proxy", web.proxy, "--ca", ca] : [])], {
			folder,
			now: dayOfStudy(day),
		});
	const imported = await on(0, "import", join(folder, "list.csv"));
	if (imported.code !== 0) throw new Error(imported.err);
	return {
		folder,
		db,
		web,
		answer: (changes) => {
			for (const [url, answer] of Object.entries(changes)) pages.set(url, answer);
		},
		on,
	};
};

export const html = (body: string, status = 200): WebAnswer => ({
	status,
	headers: { "content-type": "text/html; charset=utf-8" },
	body,
});
