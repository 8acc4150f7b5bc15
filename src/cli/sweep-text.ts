import { formatInstant, type Millis } from "../domain/time.ts";
import type { SweepResult } from "../pipeline/sweep-settings.ts";
import { count } from "../report/numbers.ts";
import { counted } from "../report/words.ts";
import { fitted } from "./fitted.ts";

/** The JSON document of a sweep (contract.md section 2). */
export const sweepJson = ({
	sweep,
	startedAt,
	finishedAt,
	counts,
	suspicions,
	suspectSnapshots,
	contentChanged,
}: SweepResult): string =>
	`${JSON.stringify({
		sweep,
		startedAt: formatInstant(startedAt),
		finishedAt: formatInstant(finishedAt),
		due: counts.due,
		polled: counts.polled,
		live: counts.live,
		removed: counts.removed,
		restricted: counts.restricted,
		inconclusive: counts.inconclusive,
		byReason: counts.byReason,
		requests: counts.requests,
		retries: counts.retries,
		suspect: suspectSnapshots,
		changed: counts.changed,
		contentChanged,
		deferred: counts.deferred,
		suspicions,
	})}\n`;

const whyPutOff = ({ startedAt, finishedAt, interrupted }: SweepResult, maxDuration: Millis | null): string => {
	if (interrupted) return "interrupted";
	const isTimeUp = maxDuration !== null && finishedAt - startedAt >= maxDuration;
	const hosts = "hosts that asked us to wait or did not answer readably";
	return isTimeUp ? `the time was up, or ${hosts}` : hosts;
};

/** A sweep for a person to read. */
export const sweepText = (result: SweepResult, db: string, maxDuration: Millis | null): string => {
	const { sweep, startedAt, finishedAt, counts, contentChanged } = result;
	if (counts.due === 0)
		return "Nothing is due.\n  stillup show URL says when a target is; stillup sweep --all polls them now\n";
	const seconds = Math.round((finishedAt - startedAt) / 1000);
	const reasons = Object.entries(counts.byReason)
		.sort(([, one], [, other]) => other - one)
		.map(([reason, looks]) => `${count(looks)} ${reason}`);
	const lines = [
		`Sweep ${sweep}: ${count(counts.polled)} of ${counted(counts.due, "due target")} polled in ${seconds} s, ${counted(counts.requests, "request")}${counts.retries === 0 ? "" : `, ${count(counts.retries)} of them retries`}`,
		`  live ${count(counts.live)}, removed ${count(counts.removed)}, restricted ${count(counts.restricted)}, inconclusive ${count(counts.inconclusive)}`,
	];
	if (reasons.length > 0) lines.push(`  ${reasons.join(", ")}`);
	if (counts.changed > 0) lines.push(`  ${counted(counts.changed, "target")} changed status: stillup changes`);
	if (contentChanged > 0)
		lines.push(`  ${counted(contentChanged, "live page")} with other content than when first seen (noted, not judged)`);
	if (counts.deferred > 0)
		lines.push(`  ${counted(counts.deferred, "target")} put off to a later sweep (${whyPutOff(result, maxDuration)})`);
	lines.push(`  next: stillup report --db ${db}`);
	return fitted(`${lines.join("\n")}\n`);
};
