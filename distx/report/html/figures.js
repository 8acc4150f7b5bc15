import { assertNever } from "../../domain/brand.js";
import { groupCurve } from "../chart/group-curve.js";
import { PAGE } from "../chart/theme.js";
import { MOST_SHARES, sharesDrawing, survivalDrawing, timelineDrawing } from "../charts.js";
import { curveEnd } from "../curve/staircase.js";
import { groupName } from "../document/groups.js";
import { medianWords } from "../document/survival.js";
import { markup, NOTHING } from "../markup.js";
import { dayNumber, levelText } from "../numbers.js";
import { counted } from "../words.js";
/** More groups than this have their numbers in the table alone. */
const MOST_PANELS = 12;
const ROOMS = ["wide", "narrow"];
/** The same chart for a wide and for a narrow window; the style sheet shows one of them. */
const both = (draw) => {
    const drawn = ROOMS.flatMap((room) => {
        const chart = draw(room);
        return chart === null ? [] : [markup `<div class="${room}">${chart}</div>`];
    });
    return drawn.length === 0 ? null : markup `${drawn}`;
};
const survivalMarkup = (model) => {
    const chart = both((room) => survivalDrawing(model, room, PAGE));
    if (chart === null)
        return NOTHING;
    const band = model.survival.bootstrap === null
        ? ""
        : ` Shaded: ${levelText(model.policy.level)} limits for each day (bootstrap).`;
    return markup `<figure>${chart}<figcaption>Solid: Turnbull's estimate. Grey boxes: went somewhere in there, between a live and a removed look. Dashed: time until we first found it gone, which overstates the time up.${band} The table below gives the same numbers.</figcaption></figure>`;
};
const panels = (breakdown, index, level) => {
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
    if (drawn.length === 0)
        return NOTHING;
    return markup `<figure><div class="panels">${drawn}</div><figcaption>Share still up by days since the notice, for each ${breakdown.by}.${left > 0 ? ` ${counted(left, "group")} with too few followed, or beyond the first ${MOST_PANELS}, without a curve.` : ""}</figcaption></figure>`;
};
const groupsMarkup = (model, by) => {
    const index = model.groups.findIndex((breakdown) => breakdown.by === by);
    const breakdown = model.groups[index];
    const chart = both((room) => sharesDrawing(model, by, room, PAGE));
    if (breakdown === undefined || chart === null)
        return NOTHING;
    const cut = breakdown.groups.length > MOST_SHARES ? ` The first ${MOST_SHARES} groups; all are in the table.` : "";
    const caption = `Share still up after ${dayNumber(model.flow.afterDays)} or more days. Dot: share of those determined; line: ${levelText(model.policy.level)} interval; grey: the range whatever happened to the unknown.${cut}`;
    return markup `<figure>${chart}<figcaption>${caption}</figcaption></figure>${panels(breakdown, index, model.policy.level)}`;
};
const timelineMarkup = (model) => {
    const chart = both((room) => timelineDrawing(model, room, PAGE));
    return chart === null
        ? NOTHING
        : markup `<figure>${chart}<figcaption>Targets reported by each date, by state. The table below gives the same numbers.</figcaption></figure>`;
};
/** A chart with its caption, or nothing where there is too little to draw. */
export const figureMarkup = (figure, model) => {
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
