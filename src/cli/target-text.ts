import { printable, shortened } from "../domain/printable.ts";
import type { Snapshot } from "../domain/snapshot.ts";
import type { StoredSuspicion, SweepRecord } from "../domain/sweep.ts";
import { formatDate, formatInstant, type Instant } from "../domain/time.ts";
import { contentChange } from "../history/content.ts";
import type { ShownTarget } from "../pipeline/show-target.ts";
import { counted } from "../report/words.ts";
import { explainDue } from "../schedule/explain-due.ts";
import type { StoredNotice } from "../store/store.ts";
import { wrapped } from "./wrapped.ts";

const WIDTH = 80;
/** Of one notice, in characters: its parts are somebody else's text. */
const LONGEST_NOTICE = 400;

/** `2026-01-12T18:00Z` */
const minute = (at: Instant): string => `${formatInstant(at).slice(0, 16)}Z`;

const noticeLine = (notice: StoredNotice): string => {
	const when = notice.precision === "date" ? notice.reportedOn : formatInstant(notice.reportedAt);
	const details = [
		notice.notifier === null ? "" : `by ${notice.notifier}`,
		notice.category === null ? "" : `category ${notice.category}`,
		notice.channel === null ? "" : `through ${notice.channel}`,
		notice.reference === null ? "" : `reference ${notice.reference}`,
		notice.cohort === "control" ? "control cohort (never reported)" : "",
	].filter((part) => part !== "");
	return wrapped(shortened([when, ...details].join(", "), LONGEST_NOTICE), WIDTH, "  ").trimEnd();
};

/** Why a look is suspect, and what a person said of it. */
const doubtLine = ({ detail, settlement }: StoredSuspicion): string => {
	const word = settlement?.as === "rejected" ? " (rejected by a person)" : "";
	return wrapped(`suspect, kept out${word}: ${printable(detail)}`, WIDTH, "    ").trimEnd();
};

/** From where and as whom a look was made, and what it was judged by. */
const lookerLine = (sweep: SweepRecord | undefined, { evidence }: Snapshot): string => {
	const parts = [
		`from ${sweep?.vantage ?? "an unnamed vantage"}`,
		...(sweep?.userAgent == null ? [] : [`as ${sweep.userAgent}`]),
		...(evidence === null ? [] : [`by ${evidence.packs.join(", ")}`]),
	];
	return wrapped(shortened(parts.join("; "), LONGEST_NOTICE), WIDTH, "    ").trimEnd();
};

const snapshotLines = (
	snapshot: Snapshot,
	doubt: StoredSuspicion | null,
	sweep: SweepRecord | undefined,
	withEvidence: boolean,
): readonly string[] => {
	const { effective, verdict } = snapshot;
	const marks = [
		snapshot.suspect && doubt === null ? "suspect" : "",
		snapshot.origin === "polled" ? "" : snapshot.origin,
		effective === verdict ? "" : `judged again; first ${verdict.status}/${verdict.reason}`,
		contentChange(snapshot) === null ? "" : `content changed (${Math.round((snapshot.similarity ?? 0) * 100)}% alike)`,
	].filter((mark) => mark !== "");
	const head = `  ${formatInstant(snapshot.at)}  ${effective.status.padEnd(12)} ${effective.reason}`;
	const lines = [
		`${head}\n    rule ${effective.rule} (${effective.grade})${marks.length === 0 ? "" : `; ${marks.join("; ")}`}`,
	];
	if (doubt !== null) lines.push(doubtLine(doubt));
	if (withEvidence && snapshot.origin === "polled") lines.push(lookerLine(sweep, snapshot));
	for (const observation of snapshot.evidence?.observations ?? []) {
		const answer =
			observation.statusCode === null ? (observation.failure?.kind ?? "no answer") : `HTTP ${observation.statusCode}`;
		lines.push(
			`    ${observation.probe}: ${answer}, ${observation.bytes} bytes${observation.title === null ? "" : `, title "${shortened(observation.title, 40)}"`}`,
		);
		for (const hop of observation.redirects)
			lines.push(`      ${hop.statusCode} to ${shortened(hop.location, WIDTH - 14)}`);
		if (withEvidence) lines.push(JSON.stringify(observation, null, 2).replace(/^/gm, "      "));
	}
	if (snapshot.note !== null) lines.push(`    note: ${printable(snapshot.note)}`);
	return lines;
};

/** One target for a person to read; 80 columns where the URL allows. */
export const targetText = (
	{ target, notices, snapshots, due, confirmed, returns, doubtOf, sweepOf }: ShownTarget,
	withEvidence: boolean,
): string => {
	const { run } = target.state;
	return [
		printable(target.url),
		`  ${target.platform} ${target.itemKind}${target.itemId === null ? "" : ` ${printable(target.itemId)}`}, on the list since ${formatDate(target.addedAt)}`,
		run === null
			? "  no conclusive look yet"
			: wrapped(
					`${run.status} (${run.reason})${confirmed ? "" : ", not confirmed yet,"} in ${counted(run.looks, "look")} from ${minute(run.firstAt)} to ${minute(run.lastAt)}`,
					WIDTH,
					"  ",
				).trimEnd(),
		...returns.map(
			({ removedAt, liveAgainAt }) =>
				`  reappeared on ${formatDate(liveAgainAt)}, after a confirmed removal (since ${formatDate(removedAt)})`,
		),
		`  ${explainDue(due)}`,
		"",
		`Notices (${notices.length})`,
		...notices.map(noticeLine),
		"",
		`Looks (${snapshots.length})`,
		...snapshots.flatMap((snapshot) => snapshotLines(snapshot, doubtOf(snapshot), sweepOf(snapshot), withEvidence)),
		"",
	].join("\n");
};
