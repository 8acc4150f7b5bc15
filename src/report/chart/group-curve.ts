import { dayTicks } from "../curve/day-ticks.ts";
import { curveEnd, survivalAt } from "../curve/staircase.ts";
import { type Markup, markup } from "../markup.ts";
import type { Survival } from "../model/estimates.ts";
import { dayNumber, percentRange } from "../numbers.ts";
import { visible } from "../visible.ts";
import { shortened } from "../width.ts";
import { type Box, horizontal, type Label, percentAxis, px, svg, vertical } from "./frame.ts";
import { bandMark, turnbullMarks } from "./survival.ts";
import type { Theme } from "./theme.ts";

const BOX: Box = { width: 300, height: 210, left: 46, right: 12, top: 26, bottom: 34 };

/** Terminal columns of a name that there is room for beside the value. */
const NAME_ROOM = 12;

export type GroupCurve = Label & {
	readonly name: string;
	readonly survival: Survival;
	/** Common to all panels, so that they can be compared. */
	readonly endDay: number;
	readonly theme: Theme;
};

/** One group's curve as a small panel of a set; null where too few were followed. */
export const groupCurve = (panel: GroupCurve): Markup | null => {
	const { survival, theme, endDay, name } = panel;
	const own = curveEnd(survival);
	if (own === null) return null;
	const end = Math.min(own, endDay);
	const x = horizontal(BOX, endDay);
	const y = vertical(BOX);
	const base = BOX.height - BOX.bottom;
	const ticks = dayTicks(endDay, 5).map(
		(day) =>
			markup`<line x1="${px(x(day))}" x2="${px(x(day))}" y1="${base}" y2="${base + 4}" stroke="${theme.ink}"/><text x="${px(x(day))}" y="${base + 18}" text-anchor="middle" fill="${theme.muted}">${dayNumber(day)}</text>`,
	);
	const { lower, upper } = survivalAt(survival.boxes, end);
	return svg(
		panel,
		BOX,
		theme,
		markup`${bandMark(survival, end, x, y, theme)}${percentAxis(BOX, y, theme)}${turnbullMarks(survival, end, x, y, theme)}<line x1="${BOX.left}" x2="${BOX.width - BOX.right}" y1="${base}" y2="${base}" stroke="${theme.ink}"/>${ticks}<text x="${BOX.left}" y="15" font-weight="600">${shortened(visible(name), NAME_ROOM)}</text><text x="${BOX.width - BOX.right}" y="15" text-anchor="end" fill="${theme.main}">${percentRange(lower, upper)} at day ${dayNumber(end)}</text>`,
	);
};
