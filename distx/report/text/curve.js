import { stepAt } from "../curve/staircase.js";
import { dayNumber } from "../numbers.js";
/** Columns left of the plot: `100% ┤`. */
const LABEL_WIDTH = 6;
/** Percentages beside the plot, besides 0%. */
const LABELS = 4;
const BLOCKS = { full: "█", half: "▄", open: "░", side: "│", tick: "┤", corner: "└", floor: "─" };
const ASCII = { full: "#", half: ".", open: ":", side: "|", tick: "+", corner: "+", floor: "-" };
const axisDays = (endDay, columns) => {
    const marks = [0, 1 / 4, 1 / 2, 3 / 4, 1];
    const line = new Array(columns + LABEL_WIDTH).fill(" ");
    for (const part of marks) {
        const text = dayNumber(Math.round(endDay * part * 10) / 10);
        const at = Math.round(part * (columns - 1));
        const start = Math.max(0, Math.min(line.length - text.length, LABEL_WIDTH + at - Math.floor(text.length / 2)));
        for (const [offset, character] of [...text].entries())
            line[start + offset] = character;
    }
    return line.join("").trimEnd();
};
/**
 * A small survival curve in characters: filled up to what is certainly still up, shaded over what the looks leave
 * open. Each column shows the end of its stretch of days; each line is as many percentage points as `height` gives.
 */
export const terminalCurve = ({ upper, lower, endDay, width, height, ascii }) => {
    const glyphs = ascii ? ASCII : BLOCKS;
    const columns = width - LABEL_WIDTH;
    const halfLines = (steps, day) => Math.round(stepAt(steps, day) * height * 2);
    const bars = Array.from({ length: columns }, (_, column) => {
        const day = (endDay * column) / (columns - 1);
        return { sure: halfLines(lower, day), open: halfLines(upper, day) };
    });
    const lines = Array.from({ length: height }, (_, index) => {
        const below = (height - 1 - index) * 2;
        const cells = bars.map(({ sure, open }) => {
            if (sure - below >= 2)
                return glyphs.full;
            if (sure - below === 1)
                return glyphs.half;
            return open > below ? glyphs.open : " ";
        });
        const isLabelled = index % Math.max(1, Math.round(height / LABELS)) === 0;
        const label = isLabelled ? `${Math.round(((height - index) / height) * 100)}%` : "";
        return `${label.padStart(LABEL_WIDTH - 2)} ${isLabelled ? glyphs.tick : glyphs.side}${cells.join("")}`.trimEnd();
    });
    const floor = `${"0%".padStart(LABEL_WIDTH - 2)} ${glyphs.corner}${glyphs.floor.repeat(columns)}`;
    return [...lines, floor, axisDays(endDay, columns)];
};
