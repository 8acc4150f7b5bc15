import { assertNever } from "../../domain/brand.ts";
import type { Room } from "../chart/frame.ts";
import { groupCurve } from "../chart/group-curve.ts";
import { PAGE } from "../chart/theme.ts";
import { MOST_SHARES, sharesDrawing, survivalDrawing, timelineDrawing } from "../charts.ts";
import { curveEnd } from "../curve/staircase.ts";
import type { Figure } from "../document/document.ts";
import { groupName } from "../document/groups.ts";
import { medianWords } from "../document/survival.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import type { Breakdown, ReportModel } from "../model.ts";
import { dayNumber, levelText } from "../numbers.ts";
import { counted } from "../words.ts";

/** More groups than this have their numbers in the table alone. */
const MOST_PANELS = 12;

const ROOMS: readonly Room[] = ["wide", "narrow"];

/** The same chart for a wide and for a narrow window; the style sheet shows one of them. */
const both = (draw: (room: Room) => Markup | null): Markup | null => {
	const drawn = ROOMS.flatMap((room) => {
		const chart = draw(room);
		return chart === null ? [] : [markup`<div class="${room}">${chart}</div>`];
	});
	return drawn.length === 0 ? null : markup`${drawn}`;
};

const survivalMarkup = (model: ReportModel): Markup => {
	const chart = both((room) => survivalDrawing(model, room, PAGE));
	if (chart === null) return NOTHING;
	const band =
		model.survival.bootstrap === null
			? ""
			: ` Shaded: ${levelText(model.policy.level)} limits for each day (bootstrap).`;
	return markup`<figure>${chart}<figcaption>Solid: Turnbull's estimate. Grey boxes: went somewhere in there, between a live and a removed look. Dashed: time until we first found it gone, which overstates the time up.${band} The table below gives the same numbers.</figcaption></figure>`;
};

const panels = (breakdown: Breakdown, index: number, level: number): Markup => {
	const drawable = breakdown.groups.filter((group) => curveEnd(group.survival) !== null);
	const shown = drawable.slice(0, MOST_PANELS);
	const endDay = Math.max(0, ...shown.map((group) => curveEnd(group.survival) ?? 0));
	const drawn = shown.flatMap((group, panel) => {
		const name = groupName(group);
		const chart = groupCurve({
			id: `curve-${index}-${panel}`,
			title: `Share still up by days since the notice: ${name}`,
			desc: medianWords(group.survival, curveEnd(group.survival), level),
			name,
			survival: group.survival,
			endDay,
			theme: PAGE,
		});
		return chart === null ? [] : [chart];
	});
	const left = breakdown.groups.length - drawn.length;
	if (drawn.length === 0) return NOTHING;
	return markup`<figure><div class="panels">${drawn}</div><figcaption>Share still up by days since the notice, for each ${breakdown.by}.${left > 0 ? ` ${counted(left, "group")} with too few followed, or beyond the first ${MOST_PANELS}, without a curve.` : ""}</figcaption></figure>`;
};

const groupsMarkup = (model: ReportModel, by: string): Markup => {
	const index = model.groups.findIndex((breakdown) => breakdown.by === by);
	const breakdown = model.groups[index];
	const chart = both((room) => sharesDrawing(model, by, room, PAGE));
	if (breakdown === undefined || chart === null) return NOTHING;
	const cut = breakdown.groups.length > MOST_SHARES ? ` The first ${MOST_SHARES} groups; all are in the table.` : "";
	const caption = `Share still up after ${dayNumber(model.flow.afterDays)} or more days. Dot: share of those determined; line: ${levelText(model.policy.level)} interval; grey: the range whatever happened to the unknown.${cut}`;
	return markup`<figure>${chart}<figcaption>${caption}</figcaption></figure>${panels(breakdown, index, model.policy.level)}`;
};

const timelineMarkup = (model: ReportModel): Markup => {
	const chart = both((room) => timelineDrawing(model, room, PAGE));
	return chart === null
		? NOTHING
		: markup`<figure>${chart}<figcaption>Targets reported by each date, by state. The table below gives the same numbers.</figcaption></figure>`;
};

/** A chart with its caption, or nothing where there is too little to draw. */
export const figureMarkup = (figure: Figure, model: ReportModel): Markup => {
	switch (figure.kind) {
		case "survival":
			return survivalMarkup(model);
		case "groups":
			return groupsMarkup(model, figure.by);
		case "timeline":
			return timelineMarkup(model);
		default:
			return assertNever(figure);
	}
};
