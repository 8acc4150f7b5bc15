import {
	clusterWords,
	headlineLastLook,
	headlineThreshold,
	intervalWords,
	isAllByHand,
	lastLookLeads,
} from "./headline.ts";
import type { ReportModel } from "./model.ts";
import { count, levelText, limits, percent, scientific } from "./numbers.ts";
import { counted, dateTime, dayCount, joinAnd, noticeDate, unitWords, were } from "./words.ts";

export type MethodPart = Pick<
	ReportModel,
	| "asOf"
	| "kinds"
	| "cohort"
	| "reportedBetween"
	| "flow"
	| "thresholds"
	| "atLastLook"
	| "survival"
	| "policy"
	| "provenance"
	| "reappearances"
	| "unconfirmed"
	| "control"
	| "reviews"
>;

const whatWasLookedAt = ({ flow, kinds, cohort, reportedBetween, policy }: MethodPart): string[] => {
	const dates =
		reportedBetween === null
			? ""
			: ` reported between ${noticeDate(reportedBetween.first)} and ${noticeDate(reportedBetween.last)} (UTC)`;
	const filters = [...new Set(policy.filters.map(({ field }) => field))].map((field) => {
		const values = policy.filters.filter((filter) => filter.field === field).map(({ value }) => value);
		return `${field} = ${values.join(" or ")}`;
	});
	return [
		`The list held ${counted(flow.rows, "row")} (${count(flow.accepted)} accepted, ${counted(flow.duplicates, "duplicate")}, ${count(flow.rejected)} rejected), which ${flow.rows === 1 ? "names" : "name"} ${count(flow.targets)} different ${cohort === "control" ? "control " : ""}${unitWords(kinds, flow.targets !== 1)}${dates}.`,
		...(filters.length === 0 ? [] : [`Only targets with ${joinAnd(filters)} are counted.`]),
		...(policy.delayedEntry
			? ["URLs joined the list because they were live then: all figures are among URLs still live when first checked."]
			: []),
	];
};

const howItWasLookedAt = (part: MethodPart): string[] => {
	const { asOf, flow, policy, provenance, reviews } = part;
	const gap =
		policy.medianGapDays === null
			? ""
			: `; the median gap between two looks at a target was ${dayCount(policy.medianGapDays)}`;
	const vantages = provenance.vantages.length === 0 ? "an unnamed vantage" : joinAnd(provenance.vantages);
	const agents = provenance.userAgents.map((agent) => `"${agent}"`);
	const share = flow.snapshots === 0 ? null : flow.inconclusiveSnapshots / flow.snapshots;
	return [
		isAllByHand(part)
			? `Each was looked at by hand until ${dateTime(asOf)}${gap}.`
			: `Each was looked at repeatedly, logged out, from ${vantages}${agents.length === 0 ? "" : `, as ${joinAnd(agents)}`}, until ${dateTime(asOf)} (${policy.schedule}${gap}).`,
		`Of ${counted(flow.snapshots, "look")}, ${count(flow.inconclusiveSnapshots)} (${percent(share)}) ${were(flow.inconclusiveSnapshots)} inconclusive (login walls, bot challenges, errors): ${flow.inconclusiveSnapshots === 1 ? "this counts" : "these count"} as no evidence either way. ${counted(flow.suspectSnapshots, "look")} from suspect sweeps ${were(flow.suspectSnapshots)} left out.`,
		...(reviews.overridden > 0
			? [
					`In ${counted(reviews.overridden, "look")} what a person saw counts in place of the tool's verdict (${count(reviews.looks)} reviewed).`,
				]
			: []),
		...(provenance.handMadeSnapshots > 0 && !isAllByHand(part)
			? [`${counted(provenance.handMadeSnapshots, "look")} ${were(provenance.handMadeSnapshots)} made by hand.`]
			: []),
	];
};

const RESTRICTED_WORDS = {
	own: "Restricted items (private, age gate, withheld in a country) are counted apart, as neither.",
	up: "Restricted items (private, age gate, withheld in a country) are counted as still up.",
	gone: "Restricted items (private, age gate, withheld in a country) are counted as no longer available.",
};

const whatCounted = ({ policy, unconfirmed, reappearances, flow }: MethodPart): string[] => [
	`An item counts as still up when it was served to an anonymous visitor, and as no longer publicly available when the page, the platform's own interface or the web said that it was gone for everyone; this does not say who removed it or why. ${RESTRICTED_WORDS[policy.restricted]}`,
	`A removal is confirmed by ${counted(policy.confirm.looks, "look")}${policy.confirm.looks > 1 ? ` at least ${counted(policy.confirm.gapHours, "hour")} apart` : ""}; ${counted(unconfirmed, "removal")} ${were(unconfirmed)} not yet confirmed, ${counted(reappearances, "target")} reappeared after a confirmed removal, and ${counted(flow.transientGaps, "transient gap")} (gone, then live again) ${flow.transientGaps === 1 ? "is" : "are"} not counted as ${flow.transientGaps === 1 ? "a removal" : "removals"}.`,
	`${count(flow.goneWhenReported)} already gone when reported ${flow.goneWhenReported === 1 ? "is" : "are"} excluded; ${count(flow.neverSeenLive)} never seen live by us ${flow.neverSeenLive === 1 ? "rests" : "rest"} on the report that ${flow.neverSeenLive === 1 ? "it was" : "they were"} live; ${count(flow.noInformation)} never gave a conclusive look and ${flow.noInformation === 1 ? "counts" : "count"} as unknown.`,
];

const theShare = (part: MethodPart): string[] => {
	const row = headlineThreshold(part);
	if (row === undefined) return [];
	const level = levelText(part.policy.level);
	const { adjusted } = row;
	const clustered =
		row.clusters === null
			? adjusted === null
				? "The interval treats targets as independent and is likely too narrow."
				: `The interval treats targets as independent; allowing for ${clusterWords(part, adjusted.clusters)} whose items tend to go together${adjusted.effectiveN === null ? "" : ` (worth ${counted(Math.round(adjusted.effectiveN), "independent one")})`} it is ${limits(adjusted.low, adjusted.high)}.`
			: `Targets of one ${part.policy.clusterBy === "account" ? "account (else of one host)" : "host"} tend to go together: the interval uses the effective number of targets over ${counted(row.clusters, "cluster")}${row.effectiveN === null ? "" : ` (worth ${counted(Math.round(row.effectiveN), "independent one")})`}.`;
	return [
		`"Still up after N days" counts only targets reported at least N days plus the check gap (${dayCount(row.graceDays)}) before ${dateTime(part.asOf)}; a target reported by date only starts at the end of that date (UTC). The share is still up / (still up + gone) with a Wilson ${level} interval (${intervalWords(part, row)} at ${dayCount(row.afterDays)}), to be read as if these were a random sample of similar reports; the range, over all old enough, assumes nothing about the unknown. ${clustered}`,
	];
};

/** Said where the headline speaks of the last looks. */
const theLastLook = (part: MethodPart): string[] => {
	const row = headlineThreshold(part);
	const last = headlineLastLook(part);
	if (row === undefined || !lastLookLeads(row, last)) return [];
	return [
		`"When last looked at" gives, for the same targets, the state at the last conclusive look made ${dayCount(last.afterDays)} or more after the notice${last.goneBefore === 0 ? "" : `; ${count(last.goneBefore)} found gone before then and not looked at since ${last.goneBefore === 1 ? "counts" : "count"} as no longer available`}.`,
	];
};

const theCurve = ({ survival, policy }: MethodPart): string[] => {
	if (survival.n === 0) return [];
	const converged = survival.converged
		? `converged to an optimality gap of ${scientific(survival.optimalityGap)}`
		: `NOT converged (optimality gap ${scientific(survival.optimalityGap)}), so its values are provisional`;
	const band =
		survival.bootstrap === null
			? "no interval is given for it"
			: `with ${levelText(policy.level)} limits from ${counted(survival.bootstrap.replicates, "bootstrap replicate")} over ${survival.bootstrap.over === "clusters" ? counted(survival.bootstrap.clusters, "cluster") : `${counted(survival.bootstrap.clusters, "target")} as if independent`} (seed ${survival.bootstrap.seed})`;
	return [
		`A removal is known only to lie between the last live and the first removed look, so the time-to-removal curve is Turnbull's estimator for interval-censored data (1976) over ${counted(survival.n, "target")}, ${converged}; ${band}. "Time until first found gone" is a Kaplan-Meier curve on the day of the first removed look and overstates the time up.`,
	];
};

const theControl = ({ control }: MethodPart): string[] =>
	control === null
		? [
				"There is no control cohort of unreported URLs: how many would have gone anyway is not known, and no effect of the reports is claimed.",
			]
		: [
				`${counted(control.n, "unreported control URL")}, looked at in the same way, ${control.n === 1 ? "gives" : "give"} the background loss.`,
			];

const whatMadeIt = ({ provenance }: MethodPart): string[] => [
	`Made with ${provenance.tool}, rules ${provenance.packs.length === 0 ? "none" : joinAnd(provenance.packs)}, database digest ${provenance.databaseDigest}.`,
];

/**
 * How the numbers were made, as one paragraph to paste beside them (domain.md section 4, point 10; what must stand
 * beside a figure: statistics.md section 4). Makes no causal claim.
 */
export const methodParagraph = (part: MethodPart): string =>
	[
		...whatWasLookedAt(part),
		...howItWasLookedAt(part),
		...whatCounted(part),
		...theShare(part),
		...theLastLook(part),
		...theCurve(part),
		...theControl(part),
		...whatMadeIt(part),
	].join(" ");
