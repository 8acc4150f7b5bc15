import { CLUSTER_BOUNDS } from "../stats/clusters.ts";
import type { LastLook, Threshold } from "./model/estimates.ts";
import type { ReportModel } from "./model.ts";
import { count, dayNumber, levelText, limits, percent } from "./numbers.ts";
import { counted, dateTime, dayCount, joinAnd, unitWords, were } from "./words.ts";

/** Above this unknown part of the old enough, the range leads and no single share is given (statistics.md section 1). */
const RANGE_LEADS_ABOVE = 0.1;
/** The threshold that the headline speaks of, where it can. */
const USUAL_DAYS = 30;

export type HeadlinePart = Pick<
	ReportModel,
	"asOf" | "kinds" | "cohort" | "flow" | "thresholds" | "atLastLook" | "policy" | "provenance"
>;

/** The `afterDays` for the headline: 30 where somebody is that old, else the longest with anybody, else 30 or the first. */
export const headlineDays = (thresholds: readonly Threshold[]): number => {
	const usual = thresholds.find((row) => row.afterDays === USUAL_DAYS);
	if (usual !== undefined && usual.eligible > 0) return USUAL_DAYS;
	const populated = thresholds.filter((row) => row.eligible > 0).map((row) => row.afterDays);
	if (populated.length > 0) return Math.max(...populated);
	return usual?.afterDays ?? thresholds[0]?.afterDays ?? USUAL_DAYS;
};

/** True where too much is unknown for a single share to be printed alone. */
export const rangeLeads = (row: Threshold): boolean =>
	row.eligible > 0 && row.unknown / row.eligible > RANGE_LEADS_ABOVE;

/** The row of the threshold that the flow and the headline speak of. */
export const headlineThreshold = (part: Pick<ReportModel, "flow" | "thresholds">): Threshold | undefined =>
	part.thresholds.find((row) => row.afterDays === part.flow.afterDays) ?? part.thresholds[0];

/** What the last looks told at the headline's threshold. */
export const headlineLastLook = (part: Pick<ReportModel, "flow" | "thresholds" | "atLastLook">): LastLook | undefined =>
	part.atLastLook.find((row) => row.afterDays === headlineThreshold(part)?.afterDays);

/**
 * True where the last looks lead the headline: most targets were looked at once or twice (a spot check), so that the
 * state on day N itself is unknown of too many, while the last look settles nearly all.
 */
export const lastLookLeads = (row: Threshold, last: LastLook | undefined): last is LastLook =>
	last !== undefined &&
	rangeLeads(row) &&
	!rangeLeads(last) &&
	last.stillUp + last.gone > 0 &&
	last.fewLooks > last.eligible / 2;

type PolicyPart = Pick<ReportModel, "policy">;

/** `12 accounts or hosts`, or `12 hosts` where those were asked for. */
export const clusterWords = ({ policy }: PolicyPart, clusters: number): string =>
	policy.clusterBy === "host" ? counted(clusters, "host") : counted(clusters, "account or host", "accounts or hosts");

const allowingForClusters = (part: HeadlinePart, { adjusted }: Threshold): string =>
	adjusted === null
		? ""
		: ` Allowing for ${clusterWords(part, adjusted.clusters)} whose items may go together: ${levelText(part.policy.level)} CI ${limits(adjusted.low, adjusted.high)}.`;

/** `95% CI 32.9 to 62.5, adjusted for 12 accounts or hosts`, or why there is none. */
export const intervalWords = (part: HeadlinePart, row: Threshold): string => {
	const level = levelText(part.policy.level);
	if (row.low === null && row.high === null) {
		return row.clusters !== null && row.clusters < CLUSTER_BOUNDS.noIntervalBelow
			? `no interval: only ${clusterWords(part, row.clusters)}`
			: "no interval";
	}
	const sided = row.low === null || row.high === null ? `one-sided ${level} limit` : `${level} CI`;
	const adjusted = row.clusters === null ? "" : `, adjusted for ${clusterWords(part, row.clusters)}`;
	return `${sided} ${limits(row.low, row.high)}${adjusted}`;
};

/** True where people made every look: from where, and logged in or not, is theirs to say. */
export const isAllByHand = ({ provenance }: Pick<ReportModel, "provenance">): boolean =>
	// Every sweep that polled has told its user agent.
	provenance.handMadeSnapshots > 0 && provenance.userAgents.length === 0;

const opening = (part: HeadlinePart): string => {
	const { vantages } = part.provenance;
	if (isAllByHand(part)) return `As of ${dateTime(part.asOf)}, looked at by hand:`;
	const from =
		vantages.length === 0
			? "from an unnamed vantage"
			: vantages.length === 1
				? `from ${vantages[0]}`
				: `from ${count(vantages.length)} vantages (${joinAnd(vantages)})`;
	return `As of ${dateTime(part.asOf)}, ${from}, logged out:`;
};

const stateWords = (row: Threshold): string[] => [
	`${count(row.stillUp)} ${were(row.stillUp)} still up`,
	`${count(row.gone)} ${were(row.gone)} no longer publicly available`,
	...(row.unknown > 0 ? [`${count(row.unknown)} could not be determined`] : []),
];

const restrictedWords = (part: HeadlinePart, row: Threshold): string[] => {
	switch (part.policy.restricted) {
		case "own":
			return row.restricted > 0
				? [`${count(row.restricted)} ${were(row.restricted)} restricted (counted in neither)`]
				: [];
		case "up":
			return ["restricted ones counted as still up"];
		case "gone":
			return ["restricted ones counted as no longer available"];
	}
};

const notCounted = (part: HeadlinePart, row: Threshold): string => {
	const reasons = [
		...(part.flow.goneWhenReported > 0 ? [`${count(part.flow.goneWhenReported)} already gone when reported`] : []),
		...(row.notYetDue > 0 ? [`${count(row.notYetDue)} not yet due`] : []),
	];
	return reasons.length === 0 ? "" : ` Not counted: ${joinAnd(reasons)}.`;
};

const nobody = (part: HeadlinePart, row: Threshold | undefined, noun: string): string => {
	const { targets, filteredOut, notYetReported } = part.flow;
	if (targets === 0) {
		const left = filteredOut + notYetReported;
		const why = filteredOut > 0 ? "is among those asked for" : "had been reported by then";
		return left > 0
			? `no target on the list (${count(left)}) ${why}, so there is nothing to count.`
			: `the list holds no ${noun}, so there is nothing to count.`;
	}
	if (row === undefined) return `no number of days was asked for, so there is nothing to count.`;
	const all = `${count(part.flow.targets)} ${unitWords(part.kinds, part.flow.targets !== 1)}`;
	const why = row.notYetDue > 0 ? " yet" : "";
	return `none of the ${all} on the list can be counted${why} for "still up ${dayCount(row.afterDays)} after being reported", which takes ${dayCount(row.afterDays + row.graceDays)} of follow-up.`;
};

const range = (row: Threshold): string => `between ${percent(row.rangeLow)} and ${percent(row.rangeHigh)}`;

const leadByRange = (part: HeadlinePart, row: Threshold, noun: string): string => {
	const parts = [...stateWords(row), ...restrictedWords(part, row)];
	return `${range(row)} of ${count(row.eligible)} ${noun} ${were(row.eligible)} still up ${dayNumber(row.afterDays)} or more days after being reported, whatever happened to the ${count(row.unknown)} that could not be determined (${parts.join("; ")}).`;
};

const leadByShare = (part: HeadlinePart, row: Threshold, noun: string): string => {
	const determined = row.stillUp + row.gone;
	const all = row.unknown === 0 && row.restricted === 0 ? "" : " whose state was determined";
	const [, ...others] = stateWords(row);
	const parts = [
		`${count(row.stillUp)} of ${count(determined)} ${noun}${all} (${percent(row.share)}, ${intervalWords(part, row)}) ${were(row.stillUp)} still up ${dayNumber(row.afterDays)} or more days after being reported`,
		...others,
		...restrictedWords(part, row),
		...(row.unknown > 0
			? [`${range(row)} of all ${count(row.eligible)} whatever happened to the ${count(row.unknown)} undetermined`]
			: []),
	];
	return `${parts.join("; ")}.`;
};

/** What a spot check can say, with what it cannot. */
const leadByLastLook = (part: HeadlinePart, row: Threshold, last: LastLook, noun: string): string => {
	const determined = last.stillUp + last.gone;
	const all = last.unknown === 0 && last.restricted === 0 ? "" : " whose state was determined";
	const when = last.medianDays === null ? "" : ` (median day ${dayNumber(last.medianDays)})`;
	const [, ...others] = stateWords(last);
	const parts = [
		`${count(last.stillUp)} of ${count(determined)} ${noun}${all} (${percent(last.share)}, ${intervalWords(part, last)}) ${were(last.stillUp)} still up ${dayNumber(last.afterDays)} or more days after being reported, when last looked at${when}`,
		...others,
		...restrictedWords(part, last),
	];
	return `${parts.join("; ")}. Looks were too few to tell how many were still up on day ${dayNumber(row.afterDays)} itself: ${range(row)} of ${count(row.eligible)}.`;
};

/**
 * The sentence that may be printed (statistics.md section 4, wording): instant, vantage, counts with their unit, share
 * and interval, what is unknown and its range. Above 10% unknown the range leads and no single share is given, except
 * that a spot check (`lastLookLeads`) speaks of its looks. It never says who or what made anything go.
 */
export const headline = (part: HeadlinePart): string => {
	const row = headlineThreshold(part);
	const reported = part.cohort === "reported" ? "reported " : "";
	const noun = (many: boolean) => `${reported}${unitWords(part.kinds, many)}`;
	if (row === undefined || row.eligible === 0) {
		return `${opening(part)} ${nobody(part, row, noun(true))}${row === undefined ? "" : notCounted(part, row)}`;
	}
	const last = headlineLastLook(part);
	if (lastLookLeads(row, last)) {
		const lead = leadByLastLook(part, row, last, noun(last.stillUp + last.gone !== 1));
		return `${opening(part)} ${lead}${allowingForClusters(part, last)}${notCounted(part, row)}`;
	}
	const determined = row.stillUp + row.gone;
	if (determined === 0) {
		const what = joinAnd([
			...(row.unknown > 0 ? [`${count(row.unknown)} could not be determined`] : []),
			...(row.restricted > 0 ? [`${count(row.restricted)} ${were(row.restricted)} restricted`] : []),
		]);
		const eligible = `${count(row.eligible)} ${noun(row.eligible !== 1)}`;
		return `${opening(part)} of ${eligible} old enough, none was found still up or gone ${dayCount(row.afterDays)} after being reported: ${what}, so no share can be given.${notCounted(part, row)}`;
	}
	const lead = rangeLeads(row)
		? leadByRange(part, row, noun(row.eligible !== 1))
		: leadByShare(part, row, noun(determined !== 1));
	const adjusted = rangeLeads(row) ? "" : allowingForClusters(part, row);
	return `${opening(part)} ${lead}${adjusted}${notCounted(part, row)}`;
};
