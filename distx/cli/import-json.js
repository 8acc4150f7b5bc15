import { columnsByField, dialectOf } from "../pipeline/import-details.js";
const howRead = ({ understood }) => ({
    dialect: dialectOf(understood),
    columns: columnsByField(understood),
    preset: understood.preset,
    dates: understood.dates,
    timezone: understood.timezone,
});
/** A list's import as contract.md section 2 tells, without its problems. */
export const importJson = (result) => {
    const { rows, accepted, duplicates, rejected, targets, newTargets, notices, assumed, byReason } = result;
    return {
        rows,
        accepted,
        duplicates,
        rejected,
        targets,
        newTargets,
        notices,
        ...howRead(result),
        assumed,
        rejectedByReason: byReason,
    };
};
export const lookImportJson = (result) => {
    const { rows, accepted, duplicates, rejected, targets } = result;
    return { rows, accepted, duplicates, rejected, targets, snapshots: accepted, ...howRead(result) };
};
/** A document piece by piece: a list may have a million problems. */
export const documentWithProblems = async function* (head, problems) {
    yield `${JSON.stringify(head).slice(0, -1)},"problems":[`;
    let lead = "\n";
    for await (const { line, reason, message, value } of problems) {
        yield `${lead}${JSON.stringify({ line, reason, message, value })}`;
        lead = ",\n";
    }
    yield "]}";
};
