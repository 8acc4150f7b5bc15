import { scaleLinear } from "d3-scale";
import { markup, NOTHING } from "../markup.js";
import { PAGE } from "./theme.js";
export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
export const FONT_SIZE = 13;
/** Pixels to one decimal: enough for the eye, and the same on every machine. */
export const px = (value) => String(Math.round(value * 10) / 10);
export const horizontal = (box, end) => scaleLinear([0, end], [box.left, box.width - box.right]);
export const vertical = (box, most = 1) => scaleLinear([0, most], [box.height - box.bottom, box.top]);
/** The whole picture: stands alone as a file and inside a page, and says in words what it shows. */
export const svg = ({ id, title, desc }, { width, height }, theme, inner) => markup `<svg${theme === PAGE ? NOTHING : markup ` xmlns="http://www.w3.org/2000/svg"`} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${FONT}" font-size="${FONT_SIZE}" fill="${theme.ink}"><title id="${id}-title">${title}</title><desc id="${id}-desc">${desc}</desc><rect width="${width}" height="${height}" fill="${theme.paper}"/>${inner}</svg>`;
const PERCENTAGES = [0, 0.25, 0.5, 0.75, 1];
/** Grid lines and percentages on the left; the line at one half, where a median is read, is dashed. */
export const percentAxis = (box, y, theme) => PERCENTAGES.map((share) => markup `<line x1="${box.left}" x2="${box.width - box.right}" y1="${px(y(share))}" y2="${px(y(share))}" stroke="${theme.rule}"${share === 0.5 ? markup ` stroke-dasharray="4 3"` : markup ``}/><text x="${box.left - 6}" y="${px(y(share) + 4)}" text-anchor="end" fill="${theme.muted}">${share * 100}%</text>`);
/** A line sample with its name, for a key above the plot. */
export const key = (entries, box) => entries.map(({ name, sample }, index) => markup `<g transform="translate(${box.left} ${16 + index * 18})">${sample}<text x="30" y="0">${name}</text></g>`);
/** Names at the ends of lines, pushed apart where they would overlap. */
export const endLabels = (labels, box) => {
    const lineHeight = 16;
    let floor = box.top - 4;
    const sorted = [...labels].sort((a, b) => a.y - b.y);
    const total = sorted.reduce((sum, { lines }) => sum + lines.length * lineHeight, 0);
    const bottom = box.height - box.bottom + 12;
    let below = total;
    return sorted.map(({ y, lines, colour }) => {
        const top = Math.max(floor, Math.min(y - (lines.length * lineHeight) / 2, bottom - below));
        floor = top + lines.length * lineHeight;
        below -= lines.length * lineHeight;
        return markup `<text fill="${colour}" font-weight="600">${lines.map((line, index) => markup `<tspan x="${box.width - box.right + 8}" y="${px(top + 12 + index * lineHeight)}">${line}</tspan>`)}</text>`;
    });
};
