import { clusterWords, headlineThreshold, rangeLeads } from "../headline.js";
import { count, dayNumber, levelText, limits, percent, points } from "../numbers.js";
import { counted, dayCount } from "../words.js";
import { list, paragraph, right, tableBlock } from "./document.js";
/** Columns that every table of shares has, after its own first ones. */
export const shareColumns = (level) => [
    right("Still up"),
    right("Gone"),
    right("Restr."),
    right("Unknown"),
    right("Share %"),
    right(`${levelText(level)} CI`),
    right("Range %"),
];
export const shareCells = (row) => [
    count(row.stillUp),
    count(row.gone),
    count(row.restricted),
    count(row.unknown),
    points(row.share),
    limits(row.low, row.high),
    limits(row.rangeLow, row.rangeHigh),
];
const thresholdTable = (id, caption, thresholds, level) => ({
    id,
    caption,
    columns: [right("Days"), right("Old enough"), right("Not yet due"), ...shareColumns(level)],
    rows: thresholds.map((row) => [
        dayNumber(row.afterDays),
        count(row.eligible),
        count(row.notYetDue),
        ...shareCells(row),
    ]),
});
const notes = (model) => {
    const lines = [
        "Share = still up / (still up + gone). Range = the part of all old enough that was still up, whatever happened to the unknown.",
    ];
    if (model.thresholds.some(rangeLeads))
        lines.push("Where more than 10% are unknown, read the range, not the share.");
    const row = headlineThreshold(model);
    const clusters = row?.clusters ?? null;
    const isAdjustable = model.thresholds.some(({ adjusted }) => adjusted !== null);
    lines.push(row !== undefined && clusters !== null
        ? `Intervals are adjusted for clusters: ${clusterWords(model, clusters)} at ${dayCount(row.afterDays)}.`
        : `Intervals treat targets as independent; ${isAdjustable ? "allowing for clusters (accounts, else hosts) they are:" : "likely too narrow."}`);
    return [paragraph(lines.join(" ")), ...(isAdjustable ? [list(model.thresholds.flatMap(adjustedLine(model)))] : [])];
};
/** `after 30 days: 28.1 to 67.8 (over 12 accounts or hosts, worth 21 independent targets)` */
const adjustedLine = (model) => ({ afterDays, adjusted }) => {
    if (adjusted === null)
        return [];
    const { low, high, clusters, effectiveN } = adjusted;
    const worth = effectiveN === null ? "" : `, worth ${counted(Math.round(effectiveN), "independent target")}`;
    return [
        `after ${dayCount(afterDays)}: ${levelText(model.policy.level)} CI ${limits(low, high)} (over ${clusterWords(model, clusters)}${worth})`,
    ];
};
const lastLookTable = (rows, level) => ({
    id: "at-last-look",
    caption: "When last looked at, N or more days after being reported",
    columns: [right("Days"), right("Old enough"), ...shareColumns(level), right("Median day")],
    rows: rows.map((row) => [
        dayNumber(row.afterDays),
        count(row.eligible),
        ...shareCells(row),
        dayNumber(row.medianDays),
    ]),
});
/** What the last looks tell, which is all that a spot check can; empty where nobody is old enough. */
const lastLookBlocks = ({ atLastLook, policy }) => {
    const rows = atLastLook.filter(({ eligible }) => eligible > 0);
    const before = Math.max(0, ...rows.map(({ goneBefore }) => goneBefore));
    if (rows.length === 0)
        return [];
    return [
        tableBlock(lastLookTable(rows, policy.level)),
        paragraph(`The state at the last conclusive look made N or more days after the notice; Median day = when those looks were made. Unknown = no such look.${before === 0 ? "" : " Gone holds those found gone by day N and not looked at since, too."}`),
    ];
};
const shareAt = (rows, day) => percent(rows.find((row) => row.afterDays === day)?.share ?? null);
/** Other readings in a line each; empty where there are none. */
const sensitivityBlocks = ({ sensitivity, thresholds }) => {
    const { afterDays, trailing, trailingAsLive, trailingAsRemoved, midpoint } = sensitivity;
    const lines = [
        ...(trailing === 0
            ? []
            : [
                `With the last, inconclusive looks at ${counted(trailing, "target")} read as removed, the share still up after ${dayCount(afterDays)} would be ${shareAt(trailingAsRemoved, afterDays)}; read as live, ${shareAt(trailingAsLive, afterDays)} (as defined: ${shareAt(thresholds, afterDays)}).`,
            ]),
        ...(midpoint === null || midpoint.estimate === null
            ? []
            : [
                `With each removal dated to the middle of its interval, Kaplan-Meier gives ${percent(midpoint.estimate)} still up at ${dayCount(afterDays)} (${limits(midpoint.low, midpoint.high)}): sensitivity alone.`,
            ]),
    ];
    return lines.length === 0 ? [] : [paragraph("Under other readings:"), list(lines)];
};
/** The four counts, share, interval and range for each threshold, then the same under other readings. */
export const thresholdSection = (model) => {
    const { level } = model.policy;
    const blocks = [
        tableBlock(thresholdTable("thresholds", "Still up after N days", model.thresholds, level)),
        ...notes(model),
        ...lastLookBlocks(model),
    ];
    if (model.withoutUnconfirmed.length > 0) {
        const caption = `The same without the ${counted(model.unconfirmed, "unconfirmed removal")}`;
        blocks.push(tableBlock(thresholdTable("without-unconfirmed", caption, model.withoutUnconfirmed, level)));
    }
    if (model.firstDisappearance.length > 0) {
        const caption = "The same by first disappearance, whether or not it lasted";
        blocks.push(tableBlock(thresholdTable("first-disappearance", caption, model.firstDisappearance, level)));
    }
    blocks.push(...sensitivityBlocks(model));
    return { id: "still-up", heading: "Still up after N days", blocks };
};
