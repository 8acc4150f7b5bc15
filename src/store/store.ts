import type { Notice } from "../domain/notice.ts";
import type { Look, Snapshot, SweepId } from "../domain/snapshot.ts";
import type { Suspicion, SweepCounts, SweepRecord, SweepStart } from "../domain/sweep.ts";
import type { DueTarget, LaneKey, PlatformName, TargetId, TargetIdentity } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { Run } from "../history/run.ts";
import type { IntakeBlock, IntakeEntry } from "./intake-block.ts";
import type { RejudgeLog } from "./rejudge-log.ts";
import type { ReviewLog } from "./review-log.ts";
import type { TargetRecord } from "./target-record.ts";

export type { IntakeEntry, TargetRecord };

// What commands need of a store, and no more. It says nothing of SQLite, and every call is asynchronous: polls made on
// other machines will enter through this same type. Sets of rows come in pages, so that no caller holds a whole list.

/** What became of one notice of a list. */
export type IntakeOutcome = {
	readonly outcome: "accepted" | "duplicate";
	readonly targetId: TargetId;
	readonly newTarget: boolean;
};

/** A list of notices while it is being read: all of it is stored, or nothing. */
export type ImportSession = {
	/** Outcomes in the order given. A duplicate has the target, date, notifier, channel and reference of a stored one. */
	add(entries: readonly IntakeEntry[]): Promise<readonly IntakeOutcome[]>;
	/** The same for entries that were made ready before. */
	addBlock(block: IntakeBlock): Promise<readonly IntakeOutcome[]>;
	commit(list: ListRecord): Promise<void>;
	rollback(): Promise<void>;
};

/**
 * A list as it was read. Reading the same bytes again changes nothing; where other settings let in rows that were rejected
 * before, these count as accepted now. `rows = accepted + duplicates + rejected` always.
 */
export type ListRecord = {
	readonly importedAt: Instant;
	readonly name: string;
	/** SHA-256 of the bytes, hexadecimal. */
	readonly sha256: string;
	readonly cohort: Notice["cohort"];
	readonly rows: number;
	readonly accepted: number;
	readonly duplicates: number;
	readonly rejected: number;
	/** Dialect, columns and reasons, for the record; plain JSON. */
	readonly details: Readonly<Record<string, unknown>>;
};

export type StoredNotice = Notice & { readonly targetId: TargetId };

/** A target with its notices and its runs as they stood at an instant, the run under way among them. */
export type TargetHistory = Omit<TargetIdentity, "lane"> & {
	readonly id: TargetId;
	readonly notices: readonly StoredNotice[];
	readonly runs: readonly Run[];
	readonly firstLookAt: Instant | null;
	readonly lastLookAt: Instant | null;
	/** Looks that are not suspect, and the inconclusive ones of them. */
	readonly looks: number;
	readonly inconclusiveLooks: number;
};

/** What of histories a caller can do without. */
export type HistoryReading = {
	/** `times`: notices come with their instant, precision and cohort alone; `none`: without any. Both are faster. */
	readonly notices: "texts" | "times" | "none";
};

/** Due targets of one sweep, fixed when it was opened; drawn lane by lane, in target order, without being held in memory. */
export type DueQueue = {
	readonly due: number;
	/** The fullest lane first. */
	lanes(): AsyncIterable<{ readonly key: LaneKey; readonly count: number }>;
	platforms(): Promise<readonly PlatformName[]>;
	/** The lane's next targets, at most `limit`; empty when the lane has no more. */
	draw(lane: LaneKey, limit: number): Promise<readonly DueTarget[]>;
	close(): Promise<void>;
};

export type Deferral = {
	readonly targetId: TargetId;
	readonly at: Instant;
	readonly reason: string;
	readonly until: Instant | null;
};

export type SnapshotQuery = {
	readonly sweep?: SweepId;
	readonly from?: Instant;
	readonly to?: Instant;
	/** Only looks whose content is less like the first live look than this (0 to 1). */
	readonly alikeBelow?: number;
};

export type Store = {
	beginImport(importedAt: Instant): Promise<ImportSession>;
	lists(): Promise<readonly ListRecord[]>;

	beginSweep(start: SweepStart): Promise<SweepId>;
	/** Fixes the set of targets that `isDue` names, without reading the list into memory. */
	openDue(isDue: (target: TargetRecord) => boolean, limit: number | null): Promise<DueQueue>;
	/** Stores looks in one transaction and brings the targets' states up to date. Returns how many changed status. */
	append(sweep: SweepId, looks: readonly Look[]): Promise<number>;
	defer(sweep: SweepId, deferrals: readonly Deferral[]): Promise<void>;
	/** Marks verdicts of a sweep as suspect, those stored already and those to come, and keeps them out of the states. */
	suspect(sweep: SweepId, suspicions: readonly Suspicion[]): Promise<void>;
	finishSweep(sweep: SweepId, finishedAt: Instant, counts: SweepCounts): Promise<void>;
	sweeps(): Promise<readonly SweepRecord[]>;
	/**
	 * One number for all that a report as of an instant is made of: it changes with every notice, snapshot, rejudgement,
	 * review and settlement that bears on it, and not with what was looked at later. Hexadecimal.
	 */
	digest(asOf: Instant): Promise<string>;
	/** Looks until an instant that are kept out while their sweep is in doubt, by target; targets without any are left out. */
	suspectLooks(asOf: Instant): Promise<ReadonlyMap<TargetId, number>>;
	/** For each question the first look that is not suspect after an instant, not later than `asOf`; null without. */
	firstLooksAfter(
		questions: readonly { readonly target: TargetId; readonly after: Instant }[],
		asOf: Instant,
	): Promise<readonly (Instant | null)[]>;
	/** Snapshots that people made by an instant, looks by hand and overrides, by target; targets without any are left out. */
	handMadeLooks(asOf: Instant): Promise<ReadonlyMap<TargetId, number>>;

	/** All targets in the order they were added. */
	targets(): AsyncIterable<readonly TargetRecord[]>;
	/**
	 * Every target as it stood at `asOf`, from the maintained runs: only those that went on after `asOf` need looks. The
	 * number of looks in such a run is that of its ends (1 or 2), which is what confirmation by two looks asks for.
	 */
	histories(asOf: Instant, reading?: HistoryReading): AsyncIterable<readonly TargetHistory[]>;
	targetByUrl(url: string): Promise<TargetRecord | null>;
	targetById(id: TargetId): Promise<TargetRecord | null>;
	noticesOf(target: TargetId): Promise<readonly StoredNotice[]>;
	/** All notices by target id. */
	notices(): AsyncIterable<readonly StoredNotice[]>;
	/** A target's snapshots in the order of their instants. */
	snapshotsOf(target: TargetId): Promise<readonly Snapshot[]>;
	/** Snapshots in the order they were stored. */
	snapshots(query: SnapshotQuery): AsyncIterable<readonly Snapshot[]>;
	/** What people saw and decided. */
	readonly reviews: ReviewLog;
	/** Stored evidence, to be judged by today's rules. */
	readonly rejudging: RejudgeLog;
	close(): Promise<void>;
};
