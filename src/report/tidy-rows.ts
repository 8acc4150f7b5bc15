import { formatInstant } from "../domain/time.ts";
import { headline } from "./headline.ts";
import { limitations } from "./limitations.ts";
import { methodParagraph } from "./method.ts";
import type { FirstSeenGone, Survival, Threshold } from "./model/estimates.ts";
import { type EvidenceTarget, listedIn } from "./model/evidence.ts";
import type { ReportModel } from "./model.ts";

/** Every column of the report's CSV, in order. A row fills those that its `section` has. */
export const CSV_COLUMNS = [
	"section",
	"cohort",
	"by",
	"group",
	"second",
	"name",
	"value",
	"afterDays",
	"graceDays",
	"day",
	"toDay",
	"n",
	"eligible",
	"notYetDue",
	"stillUp",
	"gone",
	"restricted",
	"unknown",
	"share",
	"low",
	"high",
	"rangeLow",
	"rangeHigh",
	"outerLow",
	"outerHigh",
	"clusters",
	"effectiveN",
	"adjustedLow",
	"adjustedHigh",
	"adjustedClusters",
	"adjustedEffectiveN",
	"goneBefore",
	"medianDays",
	"fewLooks",
	"mixed",
	"lower",
	"upper",
	"estimate",
	"stdErr",
	"mass",
	"atRisk",
	"events",
	"statistic",
	"df",
	"p",
	"adjusted",
	"url",
	"platform",
	"kind",
	"at",
	"status",
	"reason",
	"scope",
	"rule",
	"grade",
	"httpStatus",
	"finalUrl",
	"title",
	"sha256",
	"suspect",
	"origin",
	"vantage",
	"notifier",
	"category",
	"channel",
	"reference",
	"note",
] as const;

export type CsvRow = Partial<Record<(typeof CSV_COLUMNS)[number], string | number | null>>;

type Key = Pick<CsvRow, "cohort" | "by" | "group">;

const named = (section: string, values: Readonly<Record<string, string | number | null>>): CsvRow[] =>
	Object.entries(values).map(([name, value]) => ({ section, name, value }));

const thresholdRows = (section: string, key: Key, thresholds: readonly Threshold[]): CsvRow[] =>
	thresholds.map(({ adjusted, ...row }) => ({
		section,
		...key,
		...row,
		adjustedLow: adjusted?.low ?? null,
		adjustedHigh: adjusted?.high ?? null,
		adjustedClusters: adjusted?.clusters ?? null,
		adjustedEffectiveN: adjusted?.effectiveN ?? null,
	}));

function* survivalRows(key: Key, { n, events, boxes, points, median, ...rest }: Survival): Generator<CsvRow> {
	const section = "survival";
	yield { section, ...key, name: "summary", n, events };
	yield { section, ...key, name: "converged", value: String(rest.converged) };
	yield { section, ...key, name: "optimalityGap", value: rest.optimalityGap };
	yield { section, ...key, name: "median", day: median.from, toDay: median.to, low: median.low, high: median.high };
	for (const { left, right, mass } of boxes) yield { section, ...key, name: "box", day: left, toDay: right, mass };
	for (const point of points) yield { section, ...key, name: "point", ...point };
}

function* firstSeenGoneRows(key: Key, curve: FirstSeenGone): Generator<CsvRow> {
	const section = "firstSeenGone";
	yield { section, ...key, name: "summary", n: curve.n, events: curve.events };
	yield { section, ...key, name: "median", ...curve.median };
	if (curve.restrictedMean !== null) {
		const { tauDays, estimate, stdErr } = curve.restrictedMean;
		yield { section, ...key, name: "restrictedMean", toDay: tauDays, estimate, stdErr };
	}
	for (const point of curve.points) yield { section, ...key, name: "point", ...point };
}

function* groupRows(model: ReportModel): Generator<CsvRow> {
	for (const { by, groups } of model.groups) {
		for (const group of groups) {
			const key = { cohort: model.cohort, by, group: group.value };
			yield { section: "group", ...key, name: "n", value: group.n };
			yield { section: "group", ...key, name: "small", value: String(group.small) };
			yield { section: "group", ...key, name: "snapshots", value: group.snapshots };
			yield { section: "group", ...key, name: "inconclusiveSnapshots", value: group.inconclusiveSnapshots };
			yield { section: "group", ...key, name: "medianGapDays", value: group.medianGapDays };
			yield* thresholdRows("threshold", key, group.thresholds);
			yield* survivalRows(key, group.survival);
			yield* firstSeenGoneRows(key, group.firstSeenGone);
		}
	}
	for (const { first, difference, ...row } of model.comparisons) {
		yield { section: "comparison", ...row, group: first, estimate: difference };
	}
	for (const { method, pair, ...row } of model.tests) {
		yield { section: "test", ...row, name: method, group: pair?.[0] ?? null, second: pair?.[1] ?? null };
	}
}

function* controlRows({ control }: ReportModel): Generator<CsvRow> {
	if (control === null) return;
	const key = { cohort: "control" };
	yield { section: "control", ...key, n: control.n };
	yield { section: "control", ...key, name: "alsoReported", value: control.alsoReported };
	yield* thresholdRows("threshold", key, control.thresholds);
	yield* survivalRows(key, control.survival);
	for (const { difference, ...row } of control.differences) {
		yield { section: "controlDifference", ...row, estimate: difference };
	}
}

function* findingRows(model: ReportModel): Generator<CsvRow> {
	const { content, account, host, geoWithheld, reasons, goneWhenReported, unconfirmed } = model.removals;
	yield* named("removalKind", { content, account, host, geoWithheld });
	yield* named("removalAmongThese", { goneWhenReported, unconfirmed });
	for (const { reason, count } of reasons) yield { section: "removalReason", reason, value: count };
	yield* named("removal", { reappearances: model.reappearances, unconfirmed: model.unconfirmed });
	for (const { url, removedAt, liveAgainAt } of model.reappeared) {
		yield { section: "reappeared", url, name: "removedAt", at: formatInstant(removedAt) };
		yield { section: "reappeared", url, name: "liveAgainAt", at: formatInstant(liveAgainAt) };
	}
	for (const { at, ...states } of model.timeline) {
		for (const row of named("timeline", states)) yield { ...row, at: formatInstant(at) };
	}
	for (const { status, sampled, looked, agreed, low, high } of model.handChecks) {
		yield { section: "handCheck", status, name: "sampled", value: sampled };
		yield { section: "handCheck", status, name: "looked", value: looked };
		yield { section: "handCheck", status, name: "agreed", value: agreed, low, high };
	}
	yield* named("review", model.reviews);
	for (const { sweep, at, platform, status, why, snapshots, settlement } of model.suspicions) {
		yield {
			section: "suspicion",
			name: settlement ?? "not settled",
			value: sweep,
			at: formatInstant(at),
			platform,
			status,
			note: why,
			n: snapshots,
		};
	}
}

function* evidenceRows(target: EvidenceTarget): Generator<CsvRow> {
	const { url, platform, kind, cohort, state, confirmed, lastLive, firstRemoved } = target;
	const key = { url, platform, kind, cohort };
	yield {
		section: "target",
		...key,
		status: state,
		name: "confirmed",
		value: String(confirmed),
		day: lastLive,
		toDay: firstRemoved,
	};
	for (const { reportedAt, precision, listedUrl, reportedOn, ...notice } of target.notices) {
		yield { section: "notice", ...key, ...notice, at: formatInstant(reportedAt), name: precision, value: reportedOn };
	}
	for (const { at, suspect, ...look } of target.looks) {
		yield { section: "look", ...key, ...look, at: formatInstant(at), suspect: String(suspect) };
	}
}

/** The report as tidy rows: one observation a row (a threshold of a group, a point of a curve, a look at a target). */
export async function* csvRows(model: ReportModel): AsyncGenerator<CsvRow> {
	const key = { cohort: model.cohort };
	yield* named("report", {
		asOf: formatInstant(model.asOf),
		headline: headline(model),
		method: methodParagraph(model),
		tool: model.provenance.tool,
		packs: model.provenance.packs.join(" "),
		vantages: model.provenance.vantages.join("; "),
		userAgents: model.provenance.userAgents.join("; "),
		databaseDigest: model.provenance.databaseDigest,
		seed: model.provenance.seed,
		evidenceTargets: model.evidence.total,
		evidenceListed: listedIn(model.evidence),
	});
	for (const limit of limitations(model)) yield { section: "report", name: "limit", value: limit };
	yield* named("flow", model.flow);
	yield* thresholdRows("threshold", key, model.thresholds);
	yield* thresholdRows("atLastLook", key, model.atLastLook);
	yield* thresholdRows("withoutUnconfirmed", key, model.withoutUnconfirmed);
	yield* thresholdRows("firstDisappearance", key, model.firstDisappearance);
	yield* thresholdRows("trailingAsLive", key, model.sensitivity.trailingAsLive);
	yield* thresholdRows("trailingAsRemoved", key, model.sensitivity.trailingAsRemoved);
	yield { section: "sensitivity", ...key, name: "trailing", value: model.sensitivity.trailing };
	if (model.sensitivity.midpoint !== null)
		yield {
			section: "sensitivity",
			...key,
			name: "midpoint",
			day: model.sensitivity.afterDays,
			...model.sensitivity.midpoint,
		};
	yield* survivalRows(key, model.survival);
	yield* firstSeenGoneRows(key, model.firstSeenGone);
	yield* groupRows(model);
	yield* controlRows(model);
	yield* findingRows(model);
	for await (const target of model.evidence.targets) yield* evidenceRows(target);
}
