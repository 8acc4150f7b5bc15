import { area, curveStepAfter, line } from "d3-shape";
import { dayTicks } from "../curve/day-ticks.js";
import { curveEnd, lowerSteps, stepAt, survivalAt, thinned, upperSteps } from "../curve/staircase.js";
import { markup } from "../markup.js";
import { count, dayNumber, percent, percentRange } from "../numbers.js";
import { endLabels, horizontal, key, percentAxis, px, svg, vertical, } from "./frame.js";
/** Steps closer than this part of the width do not show. */
const FINEST = 1 / 900;
const boxOf = (room, keys) => room === "wide"
    ? { width: 760, height: 400, left: 50, right: 168, top: 14, bottom: 88 }
    : { width: 360, height: 340 + keys * 18, left: 44, right: 14, top: 20 + keys * 18, bottom: 88 };
/** Steps up to the end day, carried on to it. */
const clipped = (steps, end) => {
    const within = steps.filter((step) => step.day <= end);
    return [...thinned(within, end * FINEST), { day: end, value: stepAt(within, end) }];
};
const path = (steps, x, y) => line((step) => x(step.day), (step) => y(step.value))
    .curve(curveStepAfter)
    .digits(1)(steps) ?? "";
const mergedDays = (first, second) => [...new Set([...first, ...second].map((step) => step.day))].sort((a, b) => a - b);
/** Turnbull's boxes: grey between the bounds, which are one line elsewhere. */
export const turnbullMarks = (survival, end, x, y, theme) => {
    const upper = clipped(upperSteps(survival.boxes), end);
    const lower = clipped(lowerSteps(survival.boxes), end);
    const between = area()
        .x((day) => x(day))
        .y0((day) => y(stepAt(lower, day)))
        .y1((day) => y(stepAt(upper, day)))
        .curve(curveStepAfter)
        .digits(1)(mergedDays(upper, lower));
    return markup `<path d="${between ?? ""}" fill="${theme.box}" fill-opacity="0.75"/><path d="${path(lower, x, y)}" fill="none" stroke="${theme.main}" stroke-width="1.5"/><path d="${path(upper, x, y)}" fill="none" stroke="${theme.main}" stroke-width="2"/>`;
};
/** The interval of the main curve, where it exists. */
export const bandMark = (survival, end, x, y, theme) => {
    const points = survival.points.filter((point) => point.day <= end);
    const last = points.at(-1);
    const drawn = last === undefined || last.day === end ? points : [...points, { ...last, day: end }];
    const band = area()
        .defined((point) => point.low !== null && point.high !== null)
        .x((point) => x(point.day))
        .y0((point) => y(point.low ?? 0))
        .y1((point) => y(point.high ?? 0))
        .curve(curveStepAfter)
        .digits(1)(drawn);
    return markup `<path d="${band ?? ""}" fill="${theme.band}"/>`;
};
const atRisk = (survival, day) => survival.points.findLast((point) => point.day <= day)?.atRisk ?? survival.n;
const dayAxis = (survival, end, box, x, theme) => {
    const base = box.height - box.bottom;
    const ticks = dayTicks(end, box.width > 500 ? 9 : 5);
    return [
        markup `<line x1="${box.left}" x2="${box.width - box.right}" y1="${base}" y2="${base}" stroke="${theme.ink}"/>`,
        ...ticks.map((day) => markup `<line x1="${px(x(day))}" x2="${px(x(day))}" y1="${base}" y2="${base + 5}" stroke="${theme.ink}"/><text x="${px(x(day))}" y="${base + 19}" text-anchor="middle">${dayNumber(day)}</text><text x="${px(x(day))}" y="${base + 76}" text-anchor="middle" fill="${theme.muted}">${count(atRisk(survival, day))}</text>`),
        markup `<text x="${box.left}" y="${base + 37}">Days since the notice</text><text x="4" y="${base + 59}" fill="${theme.muted}">Number at risk</text>`,
    ];
};
const valueAt = ({ boxes }, day) => {
    const { lower, upper } = survivalAt(boxes, day);
    return `${percentRange(lower, upper)} at day ${dayNumber(day)}`;
};
const curvesOf = (chart, end) => {
    const { survival, firstSeenGone, control, theme } = chart;
    const curves = [
        {
            name: "Still up",
            colour: theme.main,
            dash: "none",
            value: valueAt(survival, end),
            steps: clipped(upperSteps(survival.boxes), end),
        },
    ];
    const found = firstSeenGone?.points.map((point) => ({ day: point.day, value: point.estimate })) ?? [];
    if (found.length > 0) {
        curves.push({
            name: "Not yet found gone",
            colour: theme.second,
            dash: "6 4",
            value: `${percent(stepAt(found, end))} at day ${dayNumber(end)}`,
            steps: clipped([{ day: 0, value: 1 }, ...found], end),
        });
    }
    const background = control === null ? null : curveEnd(control);
    if (control !== null && background !== null) {
        const shared = Math.min(end, background);
        curves.push({
            name: "Control, still up",
            colour: theme.third,
            dash: "2 3",
            value: valueAt(control, shared),
            steps: clipped(upperSteps(control.boxes), shared),
        });
    }
    return curves;
};
/**
 * The survival curve with its boxes and band, beside it the curve of first found gone and the control cohort. Null
 * where too few were followed for a curve. With explicit colours (LIGHT, DARK) it is a file of its own.
 */
export const survivalChart = (chart) => {
    const { survival, theme, room } = chart;
    const end = curveEnd(survival);
    if (end === null)
        return null;
    const curves = curvesOf(chart, end);
    const box = boxOf(room, curves.length);
    const x = horizontal(box, end);
    const y = vertical(box);
    const sample = ({ colour, dash }) => markup `<line x1="0" x2="24" y1="-4" y2="-4" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>`;
    const names = room === "narrow"
        ? key(curves.map((curve) => ({
            name: `${curve.name}: ${curve.value}`,
            sample: sample(curve),
        })), box)
        : endLabels(curves.map(({ name, colour, value, steps }) => ({
            y: y(steps.at(-1)?.value ?? 1),
            lines: [name, value],
            colour,
        })), box);
    const [, ...others] = curves;
    return svg(chart, box, theme, markup `${bandMark(survival, end, x, y, theme)}${percentAxis(box, y, theme)}${others.map(({ steps, colour, dash }) => markup `<path d="${path(steps, x, y)}" fill="none" stroke="${colour}" stroke-width="1.75" stroke-dasharray="${dash}"/>`)}${turnbullMarks(survival, end, x, y, theme)}${dayAxis(survival, end, box, x, theme)}${names}`);
};
