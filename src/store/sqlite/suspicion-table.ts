import type { Settlement } from "../../domain/review.ts";
import type { SweepId } from "../../domain/snapshot.ts";
import type { StoredSuspicion, Suspicion } from "../../domain/sweep.ts";
import type { TargetId } from "../../domain/target.ts";
import { type Instant, instant } from "../../domain/time.ts";
import { STATUSES, type Status } from "../../domain/verdict.ts";
import { storedText } from "../stored-text.ts";
import { headOf } from "./chain-head.ts";
import { nextLink } from "./digest.ts";
import type { Database } from "./open-database.ts";
import { wordReader } from "./read-stored.ts";
import { settlementChainText } from "./review-rows.ts";
import { DOUBTED_VERDICTS, IS_SUSPECT } from "./snapshot-rows.ts";

/** Which verdicts of which sweep are in doubt. */
export type SuspicionTable = {
	/** Whether any verdict of the sweep is in doubt. */
	hasAny(sweep: SweepId): boolean;
	isSuspect(sweep: SweepId, platform: string, status: Status): boolean;
	/** Stores suspicions, and has every target that they are about brought up to date. */
	add(sweep: SweepId, suspicions: readonly Suspicion[], rebuild: (target: number) => void): void;
	/** Settled ones among them. */
	of(sweep: SweepId): readonly StoredSuspicion[];
	/** Stores a settlement, and has every target that it is about brought up to date. */
	settle(settlement: Settlement, rebuild: (target: number) => void): void;
};

const CAUSES: readonly Suspicion["cause"][] = [
	"live-control-failed",
	"impossible-control-live",
	"outcome-jump",
	"vantage",
];

type SuspicionRow = {
	readonly platform: string;
	readonly status: string;
	readonly cause: string;
	readonly detail: string;
	readonly settled_at: number | null;
	readonly settled_by: string | null;
	readonly settlement: string | null;
};

const statusOf = wordReader(STATUSES, "a suspicion");
const causeOf = wordReader(CAUSES, "a suspicion");
const settlementOf = wordReader(["accepted", "rejected"] as const, "a settlement");

export const createSuspicionTable = (database: Database): SuspicionTable => {
	const read = database.prepare<[number], SuspicionRow>("SELECT * FROM suspicions WHERE sweep_id = ?");
	const insert = database.prepare(
		"INSERT INTO suspicions (sweep_id, platform, status, cause, detail) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
	);
	// Only the sweep under way is asked about, once a look.
	let asked: { readonly sweep: SweepId; readonly keys: ReadonlySet<string> } | null = null;
	const doubtsOf = (sweep: SweepId): ReadonlySet<string> => {
		if (asked?.sweep === sweep) return asked.keys;
		const open = read.all(sweep).filter(({ settlement }) => settlement !== "accepted");
		const keys = new Set(open.map(({ platform, status }) => `${platform} ${status}`));
		asked = { sweep, keys };
		return keys;
	};
	const counting = (verdicts: string) =>
		database
			.prepare<[number, string, string], number>(
				`SELECT count(DISTINCT snapshots.id) FROM snapshots JOIN verdicts ON ${verdicts} JOIN targets ON targets.id = target_id
				WHERE sweep_id = ? AND platform = ? AND status = ?`,
			)
			.pluck();
	// Mostly nothing was judged again: that needs to be asked once, and not of every look.
	const countStored = counting("verdicts.id = verdict_id");
	const countDoubted = counting(DOUBTED_VERDICTS);
	const isAnyRejudged = database.prepare<[], number>("SELECT EXISTS (SELECT 1 FROM rejudgements)").pluck();
	const countOf = (sweep: SweepId, platform: string, status: string): number =>
		(isAnyRejudged.get() === 1 ? countDoubted : countStored).get(sweep, platform, status) ?? 0;
	const of = (sweep: SweepId): readonly StoredSuspicion[] =>
		read.all(sweep).map((row) => ({
			platform: row.platform,
			status: statusOf(row.status),
			cause: causeOf(row.cause),
			detail: row.detail,
			snapshots: countOf(sweep, row.platform, row.status),
			settlement:
				row.settlement === null || row.settled_at === null
					? null
					: { as: settlementOf(row.settlement), at: instant(row.settled_at), by: row.settled_by ?? "" },
		}));
	const insertSettlement = database.prepare(
		`INSERT INTO settlements (id, sweep_id, platform, status, settlement, settled_at, settled_by, note, chain)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
	);
	const updateSettlement = database.prepare(
		"UPDATE suspicions SET settlement = ?, settled_at = ?, settled_by = ? WHERE sweep_id = ? AND platform = ? AND status = ?",
	);
	const concerned = database
		.prepare<[number, string, string], number>(
			`SELECT DISTINCT target_id FROM snapshots JOIN verdicts ON ${DOUBTED_VERDICTS} JOIN targets ON targets.id = target_id
			WHERE sweep_id = ? AND platform = ? AND status = ?`,
		)
		.pluck();
	const settle = database.transaction((settlement: Settlement, rebuild: (target: number) => void): void => {
		const { sweep, platform, status, as, at } = settlement;
		const head = headOf(database, "settlements");
		const row = {
			id: head.count + 1,
			sweep_id: sweep,
			platform,
			status,
			settlement: as,
			settled_at: at,
			settled_by: storedText(settlement.by),
			note: storedText(settlement.note),
		};
		const chain = nextLink(head.chain, settlementChainText(row));
		insertSettlement.run(...Object.values(row), chain);
		updateSettlement.run(as, at, row.settled_by, sweep, platform, status);
		asked = null;
		for (const target of concerned.all(sweep, platform, status)) rebuild(target);
	});
	const add = database.transaction(
		(sweep: SweepId, suspicions: readonly Suspicion[], rebuild: (target: number) => void): void => {
			for (const { platform, status, cause, detail } of suspicions) insert.run(sweep, platform, status, cause, detail);
			asked = null;
			for (const { platform, status } of suspicions)
				for (const target of concerned.all(sweep, platform, status)) rebuild(target);
		},
	);
	return {
		of,
		settle: (settlement, rebuild) => settle.immediate(settlement, rebuild),
		hasAny: (sweep) => doubtsOf(sweep).size > 0,
		isSuspect: (sweep, platform, status) => doubtsOf(sweep).has(`${platform} ${status}`),
		add: (sweep, suspicions, rebuild) => {
			if (suspicions.length > 0) add.immediate(sweep, suspicions, rebuild);
		},
	};
};

/** Looks until an instant that are in doubt, by target: only sweeps with an open suspicion are read. */
export const suspectLooks = (database: Database, asOf: Instant): ReadonlyMap<TargetId, number> => {
	const rows = database
		.prepare<[number], readonly [target: number, looks: number]>(
			`SELECT target_id, count(*) FROM (SELECT DISTINCT sweep_id FROM suspicions WHERE settlement IS NOT 'accepted') AS doubted
			CROSS JOIN snapshots INDEXED BY snapshots_by_sweep ON snapshots.sweep_id = doubted.sweep_id
			WHERE at <= ? AND ${IS_SUSPECT} GROUP BY target_id`,
		)
		.raw()
		.all(asOf);
	return new Map(rows.map(([target, looks]) => [target as TargetId, looks]));
};
