import type { RuleSet } from "../classify/rule-set.ts";
import type { NoticeListSettings } from "../csv/notice-list.ts";
import type { Suspicion } from "../domain/sweep.ts";
import { type Instant, instant } from "../domain/time.ts";
import { type ImportCounts, importNotices } from "../pipeline/import-notices.ts";
import { openListFile } from "../pipeline/import-source.ts";
import { sweep } from "../pipeline/sweep.ts";
import type { SweepResult } from "../pipeline/sweep-settings.ts";
import { DEFAULT_DUE_POLICY, isDue } from "../schedule/due.ts";
import type { Store } from "../store/store.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { DEMO_POLICY, sweepInstant } from "./demo-policy.ts";
import { openLoopbackNetwork } from "./loopback-network.ts";
import { type SimulatedWeb, startSimulatedWeb } from "./simulated-web.ts";
import { createStudyClock, type StudyClock } from "./study-clock.ts";

export type DemoRequest = {
	readonly store: Store;
	/** Path of the list. */
	readonly list: string;
	/** How the list is read, at the instant of its import. */
	readonly listSettings: (now: Instant) => NoticeListSettings;
	/** The built-in rules with those of the simulated platform. */
	readonly rules: RuleSet;
	readonly seed: number;
	readonly userAgent: string;
	readonly toolVersion: string;
	readonly interruption: AbortSignal;
	readonly onProgress: (day: number, days: number) => void;
};

/** What the simulated half year brought; the numbers themselves are in the report. */
export type DemoStudy = {
	readonly imported: ImportCounts;
	readonly sweeps: number;
	readonly looks: number;
	readonly requests: number;
	readonly retries: number;
	/** Sweeps whose controls failed. */
	readonly suspect: readonly {
		readonly at: Instant;
		readonly snapshots: number;
		readonly suspicions: readonly Suspicion[];
	}[];
};

type Line = { readonly web: SimulatedWeb; readonly clock: StudyClock; readonly chance: Chance };

const importList = async (request: DemoRequest, now: Instant): Promise<ImportCounts> => {
	const file = await openListFile(request.list, () => {
		throw new Error("the demo reads no standard input");
	});
	try {
		const {
			problems,
			understood: _,
			...counts
		} = await importNotices(async () => request.store, {
			file: { ...file, name: "reported.csv" },
			settings: request.listSettings(now),
			canonicalise: request.rules.canonicaliser.canonicalise,
			isDryRun: false,
			interruption: request.interruption,
			onProgress: () => undefined,
		});
		await problems.close();
		return counts;
	} finally {
		await file.close();
	}
};

const sweepOnce = async (request: DemoRequest, { web, clock, chance }: Line): Promise<SweepResult> => {
	const { store, rules, userAgent, toolVersion, interruption } = request;
	const network = openLoopbackNetwork(web, rules, { clock, chance, userAgent });
	const now = clock.now();
	try {
		return await sweep(
			{ store, clock, rules, ...network },
			{
				start: {
					vantage: DEMO_POLICY.vantage,
					userAgent,
					toolVersion,
					settings: { simulated: true, seed: request.seed, packs: rules.versions.join(",") },
				},
				userAgent,
				isDue: ({ state }) => isDue(state, DEFAULT_DUE_POLICY, now),
				limit: null,
				controls: true,
				ownControls: new Map(),
				maxDuration: null,
				warc: null,
				signal: interruption,
				watch: { planned: () => undefined, moved: () => undefined, stored: () => undefined },
			},
		);
	} finally {
		await network.fetcher.close();
	}
};

/**
 * Runs the whole study: imports the list, then sweeps once a day for half a year of simulated time. The import, the sweeps,
 * the rules and the store are the ones that every study uses; simulated are the clock and what answers on 127.0.0.1.
 */
export const runDemo = async (request: DemoRequest): Promise<DemoStudy> => {
	const clock = createStudyClock(DEMO_POLICY.firstSweepAt);
	const web = await startSimulatedWeb(request.seed, clock.now);
	const line = { web, clock, chance: chanceOf(request.seed, "lanes") };
	try {
		const imported = await importList(request, clock.now());
		const results: SweepResult[] = [];
		for (let day = 0; day <= DEMO_POLICY.days && !request.interruption.aborted; day++) {
			request.onProgress(day, DEMO_POLICY.days);
			clock.moveTo(sweepInstant(day));
			results.push(await sweepOnce(request, line));
		}
		return { imported, ...summaryOf(results) };
	} finally {
		await web.close();
	}
};

const summaryOf = (results: readonly SweepResult[]): Omit<DemoStudy, "imported"> => {
	const sum = (of: (result: SweepResult) => number): number => results.reduce((total, result) => total + of(result), 0);
	return {
		sweeps: results.length,
		looks: sum(({ counts }) => counts.polled),
		requests: sum(({ counts }) => counts.requests),
		retries: sum(({ counts }) => counts.retries),
		suspect: results
			.filter(({ suspicions }) => suspicions.length > 0)
			.map(({ startedAt, suspectSnapshots, suspicions }) => ({
				at: instant(startedAt),
				snapshots: suspectSnapshots,
				suspicions,
			})),
	};
};
