import { printable } from "../domain/printable.ts";
import type { ReviewOverview } from "../pipeline/review-overview.ts";
import { count, limits, percent } from "../report/numbers.ts";
import { counted } from "../report/words.ts";
import { wrapped } from "./wrapped.ts";

const WIDTH = 80;

/** The agreement so far and what waits for a decision, for a person to read. */
export const overviewText = ({ handChecks, reviews, unsettled }: ReviewOverview): string => {
	const checks = handChecks.map(({ status, sampled, looked, agreed, low, high }) =>
		looked === 0
			? `  ${status.padEnd(12)} ${count(sampled)} sampled, none looked at`
			: `  ${status.padEnd(12)} ${count(agreed)} of ${count(looked)} looked at agree (${percent(agreed / looked)}, 95% CI ${limits(low, high)}); ${count(sampled)} sampled`,
	);
	const waiting = unsettled.filter((suspicion) => suspicion.waiting > 0);
	const answered = unsettled.length - waiting.length;
	return [
		handChecks.length === 0 ? "No sample was drawn: stillup sample draws one." : "Agreement of persons with the tool:",
		...checks,
		...(reviews.looks === 0
			? []
			: [
					`${counted(reviews.looks, "look")} reviewed, ${count(reviews.outsideSamples)} outside samples; ${count(reviews.overridden)} overridden.`,
				]),
		waiting.length === 0 ? "No suspicion waits for a decision." : "Suspect, and not settled:",
		...waiting.map(
			({ sweep, platform, status, why, snapshots }) =>
				`  sweep ${sweep}, ${platform}: ${counted(snapshots, `${status} verdict`)}\n${wrapped(printable(why), WIDTH, "    ")}    stillup review --settle ${sweep} --platform ${platform} --reviewer NAME\n      with --accept or --reject`,
		),
		...(answered === 0
			? []
			: [
					wrapped(
						`${counted(answered, "suspicion")} ${answered === 1 ? "is" : "are"} answered by later looks: what was in doubt stays out unless a person accepts it (--json lists them).`,
						WIDTH,
						"",
					).trimEnd(),
				]),
		"",
	].join("\n");
};
