import { sharesChart } from "./chart/shares.js";
import { survivalChart } from "./chart/survival.js";
import { LIGHT } from "./chart/theme.js";
import { timelineChart } from "./chart/timeline.js";
import { curveEnd } from "./curve/staircase.js";
import { groupName, groupThreshold } from "./document/groups.js";
import { medianWords } from "./document/survival.js";
import { headlineThreshold } from "./headline.js";
import { percent } from "./numbers.js";
import { counted, dayCount } from "./words.js";
/** More groups than this are in the table alone. */
export const MOST_SHARES = 20;
/** The survival curves; null where too few were followed. */
export const survivalDrawing = (model, room, theme) => {
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
const shareRows = (breakdown, afterDays) => breakdown.groups.slice(0, MOST_SHARES).flatMap((group) => {
    const threshold = groupThreshold(group, afterDays);
    return threshold === undefined ? [] : [{ name: groupName(group), threshold }];
});
/** The shares of a breakdown's groups at the headline's threshold; null where there are none. */
export const sharesDrawing = (model, by, room, theme) => {
    const index = model.groups.findIndex((breakdown) => breakdown.by === by);
    const breakdown = model.groups[index];
    const headline = headlineThreshold(model);
    if (breakdown === undefined || headline === undefined)
        return null;
    const rows = shareRows(breakdown, headline.afterDays);
    if (rows.length === 0)
        return null;
    return sharesChart({
        id: `shares-${index}-${room}`,
        title: `Share still up after ${dayCount(headline.afterDays)}, by ${by}`,
        desc: `${rows.map(({ name, threshold }) => `${name}: ${percent(threshold.share)}`).join("; ")}. The table below gives the values.`,
        rows,
        room,
        theme,
    });
};
/** The states over time; null with fewer than two points. */
export const timelineDrawing = ({ timeline }, room, theme) => timelineChart({
    id: `timeline-${room}`,
    title: "State of the reported targets over time",
    desc: "Stacked counts of live, restricted, unknown and no longer available targets. The table below gives the values.",
    points: timeline,
    room,
    theme,
});
/** The report's charts on white: `survival`, `timeline`, and `by-platform` … for each breakdown. */
export const standaloneCharts = (model) => [
    { name: "survival", drawing: survivalDrawing(model, "wide", LIGHT) },
    ...model.groups.map(({ by }, index) => ({
        name: `by-${by.toLowerCase().replace(/[^a-z0-9]+/g, "-") || index}`,
        drawing: sharesDrawing(model, by, "wide", LIGHT),
    })),
    { name: "timeline", drawing: timelineDrawing(model, "wide", LIGHT) },
].flatMap(({ name, drawing }) => (drawing === null ? [] : [{ name, svg: drawing.source }]));
