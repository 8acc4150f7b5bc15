import { dayTicks } from "../curve/day-ticks.js";
import { curveEnd, survivalAt } from "../curve/staircase.js";
import { markup } from "../markup.js";
import { dayNumber, percentRange } from "../numbers.js";
import { visible } from "../visible.js";
import { shortened } from "../width.js";
import { horizontal, percentAxis, px, svg, vertical } from "./frame.js";
import { bandMark, turnbullMarks } from "./survival.js";
const BOX = { width: 300, height: 210, left: 46, right: 12, top: 26, bottom: 34 };
/** Terminal columns of a name that there is room for beside the value. */
const NAME_ROOM = 12;
/** One group's curve as a small panel of a set; null where too few were followed. */
export const groupCurve = (panel) => {
    const { survival, theme, endDay, name } = panel;
    const own = curveEnd(survival);
    if (own === null)
        return null;
    const end = Math.min(own, endDay);
    const x = horizontal(BOX, endDay);
    const y = vertical(BOX);
    const base = BOX.height - BOX.bottom;
    const ticks = dayTicks(endDay, 5).map((day) => markup `<line x1="${px(x(day))}" x2="${px(x(day))}" y1="${base}" y2="${base + 4}" stroke="${theme.ink}"/><text x="${px(x(day))}" y="${base + 18}" text-anchor="middle" fill="${theme.muted}">${dayNumber(day)}</text>`);
    const { lower, upper } = survivalAt(survival.boxes, end);
    return svg(panel, BOX, theme, markup `${bandMark(survival, end, x, y, theme)}${percentAxis(BOX, y, theme)}${turnbullMarks(survival, end, x, y, theme)}<line x1="${BOX.left}" x2="${BOX.width - BOX.right}" y1="${base}" y2="${base}" stroke="${theme.ink}"/>${ticks}<text x="${BOX.left}" y="15" font-weight="600">${shortened(visible(name), NAME_ROOM)}</text><text x="${BOX.width - BOX.right}" y="15" text-anchor="end" fill="${theme.main}">${percentRange(lower, upper)} at day ${dayNumber(end)}</text>`);
};
