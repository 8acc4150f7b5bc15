import { scaleLinear } from "d3-scale";
import { markup } from "../markup.js";
import { count, limits, percent } from "../numbers.js";
import { visible } from "../visible.js";
import { shortened } from "../width.js";
import { px, svg } from "./frame.js";
/** Terminal columns of a name that there is room for. */
const NAME_ROOM = { wide: 24, narrow: 22 };
/** Pixels of a character in the widest of the fonts, DejaVu Sans. */
const CHARACTER = 8;
/** Room for the words at the right. */
const LEAST_RIGHT = 190;
const wordsOf = ({ share, stillUp, gone }) => `${percent(share)} of ${count(stillUp + gone)}`;
const intervalOf = ({ low, high }) => low === null && high === null ? "" : `(${limits(low, high)})`;
const boxOf = (room, rows) => {
    const rowHeight = room === "wide" ? 34 : 52;
    const height = 14 + rows.length * rowHeight + 34;
    const longest = rows.reduce((most, { threshold }) => Math.max(most, wordsOf(threshold).length + intervalOf(threshold).length + 3), 0);
    return room === "wide"
        ? { width: 760, height, left: 190, right: Math.max(LEAST_RIGHT, longest * CHARACTER), top: 14, bottom: 34 }
        : { width: 360, height, left: 24, right: 24, top: 14, bottom: 34 };
};
/** Shares of groups as dots with their intervals, over the range whatever happened to the unknown. */
export const sharesChart = (chart) => {
    const { rows, room, theme } = chart;
    const box = boxOf(room, rows);
    const x = scaleLinear([0, 1], [box.left, box.width - box.right]);
    const base = box.height - box.bottom;
    const rowHeight = (base - box.top) / Math.max(1, rows.length);
    /** Keeps text readable over grid lines. */
    const halo = markup `stroke="${theme.paper}" stroke-width="5" paint-order="stroke"`;
    const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => markup `<line x1="${px(x(share))}" x2="${px(x(share))}" y1="${box.top}" y2="${base}" stroke="${theme.rule}"/><text x="${px(x(share))}" y="${base + 19}" text-anchor="middle" fill="${theme.muted}">${share * 100}%</text>`);
    const marks = rows.map(({ name, threshold: row }, index) => {
        const middle = box.top + rowHeight * (index + 0.5) + (room === "wide" ? 0 : 10);
        const range = row.rangeLow === null || row.rangeHigh === null
            ? markup ``
            : markup `<rect x="${px(x(row.rangeLow))}" y="${px(middle - 7)}" width="${px(Math.max(1, x(row.rangeHigh) - x(row.rangeLow)))}" height="14" fill="${theme.box}"/>`;
        const interval = row.low === null || row.high === null
            ? markup ``
            : markup `<line x1="${px(x(row.low))}" x2="${px(x(row.high))}" y1="${px(middle)}" y2="${px(middle)}" stroke="${theme.main}" stroke-width="2"/>`;
        const dot = row.share === null
            ? markup ``
            : markup `<circle cx="${px(x(row.share))}" cy="${px(middle)}" r="4.5" fill="${theme.main}"/>`;
        const words = wordsOf(row);
        const label = room === "wide"
            ? markup `<text x="${box.left - 10}" y="${px(middle + 4)}" text-anchor="end">${shortened(visible(name), NAME_ROOM[room])}</text><text x="${box.width - box.right + 10}" y="${px(middle + 4)}">${words}<tspan dx="5" fill="${theme.muted}">${intervalOf(row)}</tspan></text>`
            : markup `<text x="${box.left}" y="${px(middle - 14)}" ${halo}>${shortened(visible(name), NAME_ROOM[room])}</text><text x="${box.width - box.right}" y="${px(middle - 14)}" text-anchor="end" ${halo}>${words}</text>`;
        return markup `${range}${interval}${dot}${label}`;
    });
    return svg(chart, box, theme, markup `${grid}${marks}`);
};
