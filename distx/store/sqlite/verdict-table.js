import { z } from "zod";
import { GRADES, INCONCLUSIVE_REASONS, LIVE_REASONS, REMOVED_REASONS, RESTRICTED_REASONS, ruleId, SCOPES, scopeOf, } from "../../domain/verdict.js";
const decided = { rule: z.string().transform(ruleId), grade: z.enum(GRADES) };
const verdictRow = z.discriminatedUnion("status", [
    z.object({ status: z.literal("live"), reason: z.enum(LIVE_REASONS), ...decided }),
    z.object({ status: z.literal("removed"), reason: z.enum(REMOVED_REASONS), scope: z.enum(SCOPES), ...decided }),
    z.object({ status: z.literal("restricted"), reason: z.enum(RESTRICTED_REASONS), ...decided }),
    z.object({ status: z.literal("inconclusive"), reason: z.enum(INCONCLUSIVE_REASONS), ...decided }),
]);
const keyOf = (verdict) => `${verdict.status} ${verdict.reason} ${scopeOf(verdict) ?? "-"} ${verdict.rule} ${verdict.grade}`;
export const createVerdictTable = (database) => {
    const insert = database
        .prepare("INSERT INTO verdicts (status, reason, scope, rule, grade) VALUES (?, ?, ?, ?, ?) RETURNING id")
        .pluck();
    const find = database
        .prepare("SELECT id FROM verdicts WHERE status = ? AND reason = ? AND scope IS ? AND rule = ? AND grade = ?")
        .pluck();
    const read = database.prepare("SELECT status, reason, scope, rule, grade FROM verdicts WHERE id = ?");
    const ids = new Map();
    const verdicts = new Map();
    return {
        idOf: (verdict) => {
            const key = keyOf(verdict);
            const known = ids.get(key);
            if (known !== undefined)
                return known;
            const columns = [verdict.status, verdict.reason, scopeOf(verdict), verdict.rule, verdict.grade];
            const id = find.get(...columns) ?? insert.get(...columns);
            if (id === undefined)
                throw new Error(`verdict ${key} was neither found nor inserted`);
            ids.set(key, id);
            return id;
        },
        verdictOf: (id) => {
            const known = verdicts.get(id);
            if (known !== undefined)
                return known;
            const verdict = verdictRow.parse(read.get(id));
            verdicts.set(id, verdict);
            return verdict;
        },
        forget: () => {
            ids.clear();
            verdicts.clear();
        },
    };
};
