import { z } from "zod";
import {
	GRADES,
	INCONCLUSIVE_REASONS,
	LIVE_REASONS,
	REMOVED_REASONS,
	RESTRICTED_REASONS,
	ruleId,
	SCOPES,
	scopeOf,
	type Verdict,
} from "../../domain/verdict.ts";
import type { Database } from "./open-database.ts";
import { readStored } from "./read-stored.ts";

const decided = { rule: z.string().transform(ruleId), grade: z.enum(GRADES) };
const verdictRow = z.discriminatedUnion("status", [
	z.object({ status: z.literal("live"), reason: z.enum(LIVE_REASONS), ...decided }),
	z.object({ status: z.literal("removed"), reason: z.enum(REMOVED_REASONS), scope: z.enum(SCOPES), ...decided }),
	z.object({ status: z.literal("restricted"), reason: z.enum(RESTRICTED_REASONS), ...decided }),
	z.object({ status: z.literal("inconclusive"), reason: z.enum(INCONCLUSIVE_REASONS), ...decided }),
]);

/** The few different verdicts of a database, each stored once and named by a number. */
export type VerdictTable = {
	/** The number of a verdict, stored if it is new. */
	idOf(verdict: Verdict): number;
	verdictOf(id: number): Verdict;
	/** Does work that may store verdicts in a transaction: after a rollback the numbers remembered from it do not exist. */
	within<Result>(work: () => Result): Result;
};

const keyOf = (verdict: Verdict): string =>
	`${verdict.status} ${verdict.reason} ${scopeOf(verdict) ?? "-"} ${verdict.rule} ${verdict.grade}`;

export const createVerdictTable = (database: Database): VerdictTable => {
	const insert = database
		.prepare<[string, string, string | null, string, string], number>(
			"INSERT INTO verdicts (status, reason, scope, rule, grade) VALUES (?, ?, ?, ?, ?) RETURNING id",
		)
		.pluck();
	const find = database
		.prepare<[string, string, string | null, string, string], number>(
			"SELECT id FROM verdicts WHERE status = ? AND reason = ? AND scope IS ? AND rule = ? AND grade = ?",
		)
		.pluck();
	const read = database.prepare<[number], object>(
		"SELECT status, reason, scope, rule, grade FROM verdicts WHERE id = ?",
	);
	const ids = new Map<string, number>();
	const verdicts = new Map<number, Verdict>();
	return {
		idOf: (verdict) => {
			const key = keyOf(verdict);
			const known = ids.get(key);
			if (known !== undefined) return known;
			const columns = [verdict.status, verdict.reason, scopeOf(verdict), verdict.rule, verdict.grade] as const;
			const id = find.get(...columns) ?? insert.get(...columns);
			if (id === undefined) throw new Error(`verdict ${key} was neither found nor inserted`);
			ids.set(key, id);
			return id;
		},
		verdictOf: (id) => {
			const known = verdicts.get(id);
			if (known !== undefined) return known;
			const verdict = readStored(`verdict ${id}`, () => verdictRow.parse(read.get(id)));
			verdicts.set(id, verdict);
			return verdict;
		},
		within: (work) => {
			try {
				return work();
			} catch (error) {
				ids.clear();
				verdicts.clear();
				throw error;
			}
		},
	};
};
