import { days, type Instant, instant, MS_PER_DAY } from "../../src/domain/time.ts";
import type { FirstSeenGone, LastLook, Survival, Threshold } from "../../src/report/model/estimates.ts";
import type { EvidenceLook, EvidenceTarget } from "../../src/report/model/evidence.ts";
import type { Group, ReportModel } from "../../src/report/model.ts";

// An invented study with round, checkable numbers. Not measured on any platform.

const Z = 1.959964;

export const at = (iso: string): Instant => instant(Date.parse(iso));

/** Wilson's limits at 95%, unclustered. */
const wilson = (x: number, n: number): { low: number | null; high: number | null } => {
	if (n === 0) return { low: null, high: null };
	const p = x / n;
	const middle = p + Z ** 2 / (2 * n);
	const half = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
	const scale = 1 + Z ** 2 / n;
	return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
};

type Counts = { stillUp: number; gone: number; restricted: number; unknown: number };

/** A threshold row with its share, Wilson interval and range worked out from the four counts. */
export const threshold = (
	afterDays: number,
	{ stillUp, gone, restricted, unknown }: Counts,
	more: Partial<Threshold> = {},
): Threshold => {
	const determined = stillUp + gone;
	const eligible = determined + restricted + unknown;
	return {
		afterDays,
		graceDays: 1,
		eligible,
		notYetDue: 0,
		stillUp,
		gone,
		restricted,
		unknown,
		share: determined === 0 ? null : stillUp / determined,
		...wilson(stillUp, determined),
		rangeLow: eligible === 0 ? null : stillUp / eligible,
		rangeHigh: eligible === 0 ? null : (stillUp + unknown) / eligible,
		outerLow: wilson(stillUp, eligible).low,
		outerHigh: wilson(stillUp + unknown, eligible).high,
		clusters: null,
		effectiveN: null,
		adjusted: null,
		...more,
	};
};

/** The state at the last looks, worked out from the four counts. */
export const lastLook = (afterDays: number, counts: Counts, more: Partial<LastLook> = {}): LastLook => ({
	...threshold(afterDays, counts),
	goneBefore: 0,
	medianDays: 171.5,
	fewLooks: 0,
	...more,
});

/** Weekly boxes with these masses, the rest beyond the last look. */
export const survivalOf = (n: number, masses: readonly number[], more: Partial<Survival> = {}): Survival => {
	const lastDay = masses.length * 7;
	const rest = 1 - masses.reduce((sum, mass) => sum + mass, 0);
	const boxes = masses
		.map((mass, week): { left: number; right: number | null; mass: number } => ({
			left: week * 7 + 2,
			right: week * 7 + 7,
			mass,
		}))
		.filter((box) => box.mass > 0);
	if (rest > 1e-9) boxes.push({ left: lastDay, right: null, mass: rest });
	let upper = 1;
	const points = masses.map((mass, week) => {
		upper -= mass;
		const value = Math.max(0, upper);
		return {
			day: week * 7 + 7,
			lower: value,
			upper: value,
			low: value <= 0 ? null : Math.max(0, value - 0.1),
			high: value <= 0 ? null : Math.min(1, value + 0.1),
			atRisk: Math.round(n * value),
		};
	});
	const median = boxes.find((box, index) => {
		const gone = boxes.slice(0, index + 1).reduce((sum, { mass }) => sum + mass, 0);
		return gone >= 0.5 && box.right !== null;
	});
	return {
		n,
		events: Math.round(n * (1 - rest)),
		converged: true,
		optimalityGap: 3.1e-10,
		boxes,
		points,
		median: { from: median?.left ?? null, to: median?.right ?? null, low: median ? 16 : null, high: null },
		bootstrap: { replicates: 500, seed: 20_261_122, clusters: 41, over: "clusters" },
		...more,
	};
};

export const firstSeenGoneOf = (survival: Survival): FirstSeenGone => ({
	n: survival.n,
	events: survival.events,
	points: survival.points.map(({ day, upper, atRisk, low, high }) => ({
		day: day + 0.5,
		atRisk,
		events: Math.round(survival.n * 0.04),
		estimate: Math.min(1, upper + 0.01),
		low,
		high,
	})),
	median: { day: survival.median.to === null ? null : survival.median.to + 0.5, low: 21.5, high: 42.5 },
	restrictedMean: { tauDays: 30, estimate: 23.4, stdErr: 1.2 },
});

export const NOTHING_FOLLOWED: Survival = {
	n: 0,
	events: 0,
	converged: true,
	optimalityGap: null,
	boxes: [],
	points: [],
	median: { from: null, to: null, low: null, high: null },
	bootstrap: null,
};

export const NOTHING_FOUND: FirstSeenGone = {
	n: 0,
	events: 0,
	points: [],
	median: { day: null, low: null, high: null },
	restrictedMean: null,
};

const MASSES = [0.08, 0.11, 0.09, 0.13, 0.07, 0.06, 0.05, 0, 0.04, 0.02, 0, 0.03];

export const group = (value: string, counts: Counts, masses: readonly number[], more: Partial<Group> = {}): Group => {
	const n = counts.stillUp + counts.gone + counts.restricted + counts.unknown;
	const survival = survivalOf(n, masses);
	return {
		value,
		n,
		small: n < 10,
		snapshots: n * 16,
		inconclusiveSnapshots: n,
		medianGapDays: 6.9,
		thresholds: [threshold(30, counts)],
		survival,
		firstSeenGone: firstSeenGoneOf(survival),
		...more,
	};
};

const look = (reportedAt: Instant, day: number, more: Partial<EvidenceLook> = {}): EvidenceLook => ({
	at: instant(reportedAt + days(day) * MS_PER_DAY),
	status: "live",
	reason: "ok",
	scope: null,
	rule: "facebook/page-live",
	grade: "strong",
	httpStatus: 200,
	finalUrl: null,
	title: "Viajes seguros | Facebook",
	sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
	suspect: false,
	origin: "poll",
	vantage: "Germany",
	...more,
});

export const target = (index: number, more: Partial<EvidenceTarget> = {}): EvidenceTarget => {
	const reportedAt = at("2026-05-04T00:00:00Z");
	const gone = index % 2 === 0;
	const looks = [0.2, 1, 3, 7, 14, 21].map((day) => look(reportedAt, day));
	return {
		url: `https://www.facebook.com/example.page.${index}`,
		platform: "facebook",
		kind: index % 3 === 0 ? "group" : "page",
		cohort: "reported",
		state: gone ? "removed" : "live",
		confirmed: true,
		lastLive: 21,
		firstRemoved: gone ? 28 : null,
		notices: [
			{
				reportedAt,
				precision: "date",
				listedUrl: `facebook.com/example.page.${index}`,
				reportedOn: "2026-05-03",
				notifier: "A. Researcher",
				category: "smuggling",
				channel: "trusted flagger",
				reference: `T-${index}`,
				note: "see folder 7",
			},
		],
		looks: gone
			? [
					...looks,
					look(reportedAt, 28, {
						status: "removed",
						reason: "not-found",
						scope: "content",
						rule: "facebook/content-unavailable",
						grade: "medium",
						title: null,
						sha256: null,
						httpStatus: 404,
					}),
				]
			: [
					...looks,
					look(reportedAt, 28, {
						status: "inconclusive",
						reason: "login-wall",
						rule: "facebook/login-redirect",
						finalUrl: `https://www.facebook.com/login/?next=example.page.${index}`,
					}),
				],
		...more,
	};
};

export const exampleModel = (more: Partial<ReportModel> = {}): ReportModel => {
	const survival = survivalOf(108, MASSES);
	const control = survivalOf(50, [0.02, 0, 0.02, 0, 0.02, 0, 0, 0.02, 0, 0, 0, 0]);
	const clustered = { clusters: 41, effectiveN: 71.4 };
	return {
		asOf: at("2026-11-22T14:43:00Z"),
		audience: "private",
		kinds: ["page", "group"],
		cohort: "reported",
		reportedBetween: {
			first: { reportedAt: at("2026-05-04T00:00:00Z"), precision: "date" },
			last: { reportedAt: at("2026-11-10T08:30:00Z"), precision: "instant" },
		},
		flow: {
			rows: 120,
			accepted: 115,
			duplicates: 3,
			rejected: 2,
			notYetReported: 0,
			filteredOut: 0,
			targets: 110,
			upAtFirstLook: 94,
			goneWhenReported: 2,
			noInformation: 3,
			neverSeenLive: 11,
			removedAtFirstLook: 11,
			afterDays: 30,
			notYetDue: 12,
			oldEnough: 96,
			lookedAtInTime: 94,
			conclusive: 92,
			snapshots: 1843,
			inconclusiveSnapshots: 121,
			suspectSnapshots: 22,
			transientGaps: 3,
			firstDisappearanceDiffers: 3,
		},
		thresholds: [
			threshold(1, { stillUp: 101, gone: 2, restricted: 1, unknown: 4 }, clustered),
			threshold(7, { stillUp: 88, gone: 13, restricted: 2, unknown: 5 }, clustered),
			threshold(30, { stillUp: 45, gone: 44, restricted: 3, unknown: 4 }, { ...clustered, notYetDue: 12 }),
			threshold(90, { stillUp: 17, gone: 33, restricted: 2, unknown: 8 }, { ...clustered, notYetDue: 48 }),
		],
		atLastLook: [lastLook(30, { stillUp: 40, gone: 50, restricted: 3, unknown: 3 }, { ...clustered, notYetDue: 12 })],
		survival,
		firstSeenGone: firstSeenGoneOf(survival),
		groups: [
			{
				by: "platform",
				groups: [
					group(
						"facebook",
						{ stillUp: 25, gone: 30, restricted: 2, unknown: 2 },
						[0.1, 0.15, 0.12, 0.14, 0.1, 0.05, 0.02],
					),
					group("tiktok", { stillUp: 14, gone: 11, restricted: 1, unknown: 2 }, [0.05, 0.1, 0.1, 0.1, 0.05, 0, 0.05]),
					group("web", { stillUp: 6, gone: 3, restricted: 0, unknown: 0 }, [0, 0.1, 0.1, 0.1]),
				],
			},
		],
		comparisons: [
			{
				by: "platform",
				first: "facebook",
				second: "tiktok",
				afterDays: 30,
				difference: -0.1055,
				low: -0.3107,
				high: 0.1216,
			},
		],
		tests: [
			{
				by: "platform",
				method: "interval-log-rank",
				pair: null,
				statistic: 4.217,
				df: 2,
				p: 0.1214,
				adjusted: null,
				clusters: null,
				mixed: null,
			},
		],
		reappearances: 2,
		reappeared: [
			{
				url: "https://www.facebook.com/example.page.8",
				removedAt: at("2026-06-01T09:00:00Z"),
				liveAgainAt: at("2026-07-02T09:00:00Z"),
			},
		],
		unconfirmed: 3,
		withoutUnconfirmed: [
			threshold(30, { stillUp: 45, gone: 42, restricted: 3, unknown: 6 }, { ...clustered, notYetDue: 12 }),
		],
		firstDisappearance: [
			threshold(30, { stillUp: 43, gone: 46, restricted: 3, unknown: 4 }, { ...clustered, notYetDue: 12 }),
		],
		sensitivity: {
			afterDays: 30,
			trailing: 4,
			trailingAsLive: [
				threshold(30, { stillUp: 48, gone: 44, restricted: 3, unknown: 1 }, { ...clustered, notYetDue: 12 }),
			],
			trailingAsRemoved: [
				threshold(30, { stillUp: 45, gone: 46, restricted: 3, unknown: 2 }, { ...clustered, notYetDue: 12 }),
			],
			midpoint: { estimate: 0.512, low: 0.414, high: 0.603 },
		},
		removals: {
			content: 41,
			account: 13,
			host: 1,
			reasons: [
				{ reason: "not-found", count: 30 },
				{ reason: "account-suspended", count: 13 },
				{ reason: "policy-violation", count: 11 },
				{ reason: "host-gone", count: 1 },
			],
			geoWithheld: 2,
			goneWhenReported: 2,
			unconfirmed: 3,
		},
		control: {
			n: 50,
			alsoReported: 0,
			thresholds: [threshold(30, { stillUp: 46, gone: 2, restricted: 0, unknown: 2 })],
			survival: control,
			differences: [{ afterDays: 30, difference: -0.4527, low: -0.5678, high: -0.3102 }],
		},
		handChecks: [
			{ status: "live", sampled: 20, looked: 20, agreed: 20, low: 0.8389, high: 1 },
			{ status: "removed", sampled: 20, looked: 18, agreed: 17, low: 0.7424, high: 0.9901 },
		],
		reviews: { looks: 41, outsideSamples: 3, differing: 2, disagreeing: 0, overridden: 1 },
		suspicions: [
			{
				sweep: 14,
				at: at("2026-08-03T03:12:00Z"),
				platform: "facebook",
				status: "removed",
				why: "the known-live control did not read live",
				snapshots: 22,
				settlement: null,
			},
		],
		timeline: [
			{
				at: at("2026-05-31T23:59:59Z"),
				live: 61,
				removed: 9,
				restricted: 1,
				unknown: 2,
				newlyRemoved: 9,
				reappeared: 0,
			},
			{
				at: at("2026-06-30T23:59:59Z"),
				live: 58,
				removed: 27,
				restricted: 2,
				unknown: 3,
				newlyRemoved: 18,
				reappeared: 0,
			},
			{
				at: at("2026-07-31T23:59:59Z"),
				live: 55,
				removed: 38,
				restricted: 3,
				unknown: 4,
				newlyRemoved: 13,
				reappeared: 2,
			},
			{
				at: at("2026-08-31T23:59:59Z"),
				live: 51,
				removed: 45,
				restricted: 3,
				unknown: 4,
				newlyRemoved: 7,
				reappeared: 0,
			},
			{
				at: at("2026-11-22T14:43:00Z"),
				live: 48,
				removed: 55,
				restricted: 3,
				unknown: 4,
				newlyRemoved: 10,
				reappeared: 0,
			},
		],
		policy: {
			confirm: { looks: 2, gapHours: 24 },
			clusterBy: "account",
			restricted: "own",
			level: 0.95,
			schedule: "checked daily in the first week, weekly to day 90, monthly after that",
			medianGapDays: 6.9,
			filters: [],
			delayedEntry: false,
		},
		provenance: {
			tool: "stillup 0.1.0",
			packs: ["facebook@2026-11-22", "tiktok@2026-11-22", "web@2026-11-22"],
			vantages: ["Germany"],
			userAgents: ["stillup/0.1.0 (+https://example.org/stillup)"],
			databaseDigest: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
			seed: 20_261_122,
			handMadeSnapshots: 40,
		},
		evidence: { total: 5, targets: [0, 1, 2, 3, 4].map((index) => target(index)) },
		...more,
	};
};
