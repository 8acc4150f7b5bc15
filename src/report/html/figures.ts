import { assertNever } from "../../domain/brand.ts";
import type { Room } from "../chart/frame.ts";
import { groupCurve } from "../chart/group-curve.ts";
import { type ShareRow, sharesChart } from "../chart/shares.ts";
import { survivalChart } from "../chart/survival.ts";
import { PAGE, type Theme } from "../chart/theme.ts";
import { timelineChart } from "../chart/timeline.ts";
import { curveEnd } from "../curve/staircase.ts";
import type { Figure } from "../document/document.ts";
import { groupThreshold } from "../document/groups.ts";
import { medianWords } from "../document/survival.ts";
import { headlineThreshold } from "../headline.ts";
import { type Markup, markup, NOTHING } from "../markup.ts";
import type { Breakdown, ReportModel } from "../model.ts";
import { dayNumber, levelText, percent } from "../numbers.ts";
import { counted, dayCount } from "../words.ts";

/** More groups than this are in the table alone. */
const MOST_ROWS = 20;
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

/** The survival chart on its own, for a page, or (with LIGHT or DARK) for a file of its own or a PNG. */
export const survivalFigure = (model: ReportModel, room: Room, theme: Theme): Markup | null => {
	const { survival } = model;
	const end = curveEnd(survival);
	return survivalChart({
		id: `survival-${room}`,
		title: "Share still up by days since the notice",
		desc: `Step curve over ${counted(survival.n, "target")}, followed for ${dayCount(end ?? 0)}. ${medianWords(survival, end, model.policy.level)} The table below gives the values.`,
		survival,
		firstSeenGone: model.firstSeenGone,
		control: model.control?.survival ?? null,
		room,
		theme,
	});
};

const survivalMarkup = (model: ReportModel): Markup => {
	const chart = both((room) => survivalFigure(model, room, PAGE));
	if (chart === null) return NOTHING;
	const band =
		model.survival.bootstrap === null
			? ""
			: ` Shaded: ${levelText(model.policy.level)} limits for each day (bootstrap).`;
	return markup`<figure>${chart}<figcaption>Solid: Turnbull's estimate. Grey boxes: went somewhere in there, between a live and a removed look. Dashed: time until we first found it gone, which overstates the time up.${band} The table below gives the same numbers.</figcaption></figure>`;
};

const shareRows = (breakdown: Breakdown, afterDays: number): ShareRow[] =>
	breakdown.groups.slice(0, MOST_ROWS).flatMap((group) => {
		const threshold = groupThreshold(group, afterDays);
		return threshold === undefined ? [] : [{ name: group.value === "" ? "(none)" : group.value, threshold }];
	});

const panels = (breakdown: Breakdown, index: number): Markup => {
	const drawable = breakdown.groups.filter((group) => curveEnd(group.survival) !== null);
	const shown = drawable.slice(0, MOST_PANELS);
	const endDay = Math.max(0, ...shown.map((group) => curveEnd(group.survival) ?? 0));
	const drawn = shown.flatMap((group, panel) => {
		const name = group.value === "" ? "(none)" : group.value;
		const chart = groupCurve({
			id: `curve-${index}-${panel}`,
			title: `Share still up by days since the notice: ${name}`,
			desc: medianWords(group.survival, curveEnd(group.survival), 0.95),
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
	const headline = headlineThreshold(model);
	if (breakdown === undefined || headline === undefined) return NOTHING;
	const rows = shareRows(breakdown, headline.afterDays);
	if (rows.length === 0) return NOTHING;
	const title = `Share still up after ${dayCount(headline.afterDays)}, by ${by}`;
	const desc = `${rows.map(({ name, threshold }) => `${name}: ${percent(threshold.share)}`).join("; ")}. The table below gives the values.`;
	const chart = both((room) => sharesChart({ id: `shares-${index}-${room}`, title, desc, rows, room, theme: PAGE }));
	const level = levelText(model.policy.level);
	const caption = `Share still up after ${dayNumber(headline.afterDays)} or more days. Dot: share of those determined; line: ${level} interval; grey: the range whatever happened to the unknown.${breakdown.groups.length > rows.length ? ` The first ${MOST_ROWS} groups; all are in the table.` : ""}`;
	return markup`<figure>${chart ?? NOTHING}<figcaption>${caption}</figcaption></figure>${panels(breakdown, index)}`;
};

const timelineMarkup = ({ timeline }: ReportModel): Markup => {
	const chart = both((room) =>
		timelineChart({
			id: `timeline-${room}`,
			title: "State of the reported targets over time",
			desc: "Stacked counts of live, restricted, unknown and no longer available targets. The table below gives the values.",
			points: timeline,
			room,
			theme: PAGE,
		}),
	);
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
