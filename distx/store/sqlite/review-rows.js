import { scopeOf } from "../../domain/verdict.js";
import { chainText } from "./digest.js";
/** The text of a review that its chain link covers. */
export const reviewChainText = (row, override) => chainText([
    row.id,
    row.snapshot_id,
    row.reviewed_at,
    row.saw,
    row.reviewer,
    row.note,
    row.override_id,
    ...(override === null
        ? [null]
        : [override.status, override.reason, scopeOf(override), override.rule, override.grade]),
]);
/** The text of a settlement that its chain link covers. */
export const settlementChainText = (row) => chainText([row.id, row.sweep_id, row.platform, row.status, row.settlement, row.settled_at, row.settled_by, row.note]);
