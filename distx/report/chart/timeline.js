import { scaleLinear } from "d3-scale";
import { area, curveStepAfter } from "d3-shape";
import { formatDate } from "../../domain/time.js";
import { markup } from "../markup.js";
import { count } from "../numbers.js";
import { endLabels, key, px, svg, vertical } from "./frame.js";
const LAYERS = [
    { state: "live", name: "Live", tone: "main" },
    { state: "restricted", name: "Restricted", tone: "fourth" },
    { state: "unknown", name: "Unknown", tone: "box" },
    { state: "removed", name: "No longer available", tone: "second" },
];
const boxOf = (room) => room === "wide"
    ? { width: 760, height: 300, left: 54, right: 196, top: 14, bottom: 34 }
    : { width: 360, height: 360, left: 48, right: 14, top: 92, bottom: 34 };
/** A date is this wide, with its space. */
const DATE_WIDTH = 92;
/** The points whose dates can be written without overlap: the last one first, since it is the as-of. */
const dated = (points, place) => {
    const kept = [];
    for (const point of points.toReversed()) {
        const next = kept.at(-1);
        const room = kept.length === 1 ? DATE_WIDTH * 1.5 : DATE_WIDTH;
        if (next === undefined || place(next) - place(point) >= room)
            kept.push(point);
    }
    return kept;
};
const upTo = (point, layer) => LAYERS.slice(0, layer).reduce((sum, { state }) => sum + point[state], 0);
/** The states of the targets over time, stacked; null with fewer than two points. */
export const timelineChart = (chart) => {
    const { points, room, theme } = chart;
    const [first] = points;
    const last = points.at(-1);
    if (first === undefined || last === undefined || points.length < 2)
        return null;
    const box = boxOf(room);
    const x = scaleLinear([first.at, last.at], [box.left, box.width - box.right]);
    const most = Math.max(1, ...points.map((point) => upTo(point, LAYERS.length)));
    const y = vertical(box, most);
    const base = box.height - box.bottom;
    const layers = LAYERS.map(({ tone }, index) => {
        const shape = area()
            .x((point) => x(point.at))
            .y0((point) => y(upTo(point, index)))
            .y1((point) => y(upTo(point, index + 1)))
            .curve(curveStepAfter)
            .digits(1)(points);
        return markup `<path d="${shape ?? ""}" fill="${theme[tone]}" fill-opacity="0.85" stroke="${theme.paper}" stroke-width="1.5"/>`;
    });
    const dates = dated(points, (point) => x(point.at)).map(({ at }, index) => markup `<line x1="${px(x(at))}" x2="${px(x(at))}" y1="${base}" y2="${base + 5}" stroke="${theme.ink}"/><text x="${px(x(at))}" y="${base + 20}" text-anchor="${index === 0 ? "end" : "middle"}">${formatDate(at)}</text>`);
    const counts = [0, most].map((value) => markup `<text x="${box.left - 6}" y="${px(y(value) + 4)}" text-anchor="end" fill="${theme.muted}">${count(value)}</text>`);
    const names = room === "wide"
        ? endLabels(LAYERS.map(({ state, name }, index) => ({
            y: y(upTo(last, index) + last[state] / 2),
            lines: [`${name}: ${count(last[state])}`],
            colour: theme.ink,
        })), box)
        : key(LAYERS.map(({ state, name, tone }) => ({
            name: `${name}: ${count(last[state])}`,
            sample: markup `<rect x="0" y="-11" width="24" height="12" fill="${theme[tone]}"/>`,
        })), box);
    return svg(chart, box, theme, markup `${layers}<line x1="${box.left}" x2="${box.width - box.right}" y1="${base}" y2="${base}" stroke="${theme.ink}"/>${dates}${counts}${names}`);
};
