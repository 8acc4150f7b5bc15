import { CLUSTER_BOUNDS } from "../stats/clusters.ts";
import { headlineThreshold, isAllByHand, rangeLeads } from "./headline.ts";
import type { ReportModel } from "./model.ts";
import { count, percent } from "./numbers.ts";
import { counted } from "./words.ts";

/** A second estimand is worth a line above one target in 50 (statistics.md section 2). */
const ESTIMANDS_DIFFER_ABOVE = 1 / 50;

const LOGGED_OUT =
	"Looked at logged out: what only members or friends can see reads as restricted or inconclusive, and may still be there.";
const BY_HAND = "Looked at by hand: the report knows no evidence of these looks beyond what was written down.";

const NO_PROOF =
	"No longer publicly available is not proof of moderation: authors delete, accounts close, hosts fail. A removal by the platform is stated only where the page itself says so.";
const NO_SAMPLE =
	"What was looked at is what somebody chose to report: no random sample of a platform, and no ranking of platforms. Content, language, channel and schedule differ between groups.";

/** What a reader must know before leaning on the numbers: the standing limits, then those of this very report. */
export const limitations = (model: ReportModel): string[] => {
	const row = headlineThreshold(model);
	const { flow, provenance, survival, control } = model;
	const own: string[] = [];
	if (provenance.vantages.length <= 1 && !isAllByHand(model)) {
		own.push("All looks came from one vantage: a block in another country does not show here.");
	}
	if (control === null) {
		own.push(
			"No control cohort: content also vanishes without being reported, and how much of this loss is background is not known.",
		);
	}
	if (row !== undefined && rangeLeads(row)) {
		own.push(
			`${percent(row.unknown / row.eligible)} of those old enough could not be determined: read the range, not the single share.`,
		);
	}
	if (row !== undefined && row.eligible > 0 && row.clusters === null && row.adjusted === null) {
		own.push(
			"Too few accounts or page owners with several targets are known: intervals treat targets as independent and are likely too narrow.",
		);
	}
	const clusters = row?.clusters ?? row?.adjusted?.clusters ?? null;
	if (clusters !== null && clusters < CLUSTER_BOUNDS.warnBelow) {
		own.push(`Only ${counted(clusters, "cluster")}: intervals over so few are rough.`);
	}
	if (!survival.converged && survival.n > 0)
		own.push("The time-to-removal curve has not converged: its values are provisional.");
	if (flow.targets > 0 && flow.firstDisappearanceDiffers / flow.targets > ESTIMANDS_DIFFER_ABOVE) {
		own.push(
			`${counted(flow.firstDisappearanceDiffers, "target")} disappeared and came back: lasting removal and first disappearance differ.`,
		);
	}
	if (flow.neverSeenLive > 0) {
		own.push(
			flow.neverSeenLive === 1
				? "1 removal of a target that we never saw live rests on the report that it was."
				: `${count(flow.neverSeenLive)} removals of targets that we never saw live rest on the report that they were.`,
		);
	}
	if (flow.suspectSnapshots > 0) {
		own.push(
			`${counted(flow.suspectSnapshots, "look")} from suspect sweeps ${flow.suspectSnapshots === 1 ? "is" : "are"} left out.`,
		);
	}
	return [NO_PROOF, isAllByHand(model) ? BY_HAND : LOGGED_OUT, NO_SAMPLE, ...own];
};
