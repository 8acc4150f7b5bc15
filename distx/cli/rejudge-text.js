import { printable } from "../domain/printable.js";
import { formatInstant } from "../domain/time.js";
import { count, dayNumber, limits, points } from "../report/numbers.js";
import { textTable } from "../report/text/table.js";
import { counted } from "../report/words.js";
const WIDTH = 80;
const verdictText = ({ status, reason, rule, grade }) => `${status}/${reason} by ${rule} (${grade})`;
const COLUMNS = [
    { head: "Days", align: "right" },
    { head: "", align: "left" },
    { head: "Old enough", align: "right" },
    { head: "Still up", align: "right" },
    { head: "Gone", align: "right" },
    { head: "Restr.", align: "right" },
    { head: "Unknown", align: "right" },
    { head: "Share %", align: "right" },
    { head: "95% CI", align: "right" },
];
const numbersTable = (id, caption, before, after) => {
    const cells = (row, when) => [
        dayNumber(row.afterDays),
        when,
        ...[row.eligible, row.stillUp, row.gone, row.restricted, row.unknown].map(count),
        points(row.share),
        limits(row.low, row.high),
    ];
    const rows = before.flatMap((row, index) => {
        const now = after[index];
        if (now === undefined)
            return [];
        return JSON.stringify(row) === JSON.stringify(now)
            ? [cells(row, "same")]
            : [cells(row, "before"), cells(now, "after")];
    });
    return [`${caption}:`, "", ...textTable({ id, caption, columns: COLUMNS, rows }, WIDTH), ""];
};
/** What judging again changes, for a person to read. */
export const rejudgeText = (result, applied) => {
    const { before, after } = result;
    const would = applied ? "changed" : "would change";
    return [
        `${counted(result.looks, "look")} judged again; ${count(result.withoutEvidence)} kept no evidence.`,
        `${count(result.changed)} ${would}, ${count(result.changedStatus)} of them in status; so ${would} ${counted(result.changedStates, "state")}.`,
        "",
        ...(result.changes.length === 0 ? [] : ["Looks:"]),
        ...result.changes.flatMap(({ from, to, looks }) => [
            `${count(looks).padStart(8)}  ${verdictText(from)}`,
            `       -> ${verdictText(to)}`,
        ]),
        ...(result.changes.length === 0 ? [] : [""]),
        ...(result.states.length === 0
            ? []
            : [`States${result.states.length < result.changedStates ? ` (the first ${count(result.states.length)})` : ""}:`]),
        ...result.states.map(({ url, from, to }) => `  ${from} -> ${to}  ${printable(url)}`),
        ...(result.states.length === 0 ? [] : [""]),
        ...(result.changed === 0
            ? []
            : [
                ...numbersTable("thresholds", "Still up after N days", before.thresholds, after.thresholds),
                ...numbersTable("last", "When last looked at, N or more days after", before.atLastLook, after.atLastLook),
            ]),
        result.interrupted
            ? "Interrupted: what was done is kept; run it again to go on."
            : applied
                ? "Stored beside the old verdicts."
                : "Nothing was stored: --apply does.",
        "",
    ].join("\n");
};
/** The same as plain JSON. */
export const rejudgeJson = (result, rules, applied) => {
    const { snapshots, before, after, ...counts } = result;
    return {
        applied,
        rules,
        ...counts,
        snapshots: snapshots.map(({ at, ...look }) => ({ ...look, at: formatInstant(at) })),
        thresholds: { before: before.thresholds, after: after.thresholds },
        atLastLook: { before: before.atLastLook, after: after.atLastLook },
    };
};
