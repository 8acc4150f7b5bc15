import { refuse } from "../../csv/rows/row-problem.js";
/** Reads the URLs of a batch. */
export const readyBatch = (batch, canonicalise) => {
    const entries = [];
    const problems = [];
    const assumed = new Map();
    for (const draft of batch) {
        if (draft.kind === "problem") {
            problems.push(draft);
            continue;
        }
        const target = canonicalise(draft.urlText);
        if (target.kind === "problem") {
            problems.push(refuse(draft.row, target.reason, target.message, draft.urlText));
            continue;
        }
        for (const assumption of target.assumed)
            assumed.set(assumption, (assumed.get(assumption) ?? 0) + 1);
        entries.push({ target, notice: draft.notice });
    }
    return { rows: batch.length, entries, problems, assumed };
};
