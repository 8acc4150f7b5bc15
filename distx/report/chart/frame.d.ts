import { type ScaleLinear } from "d3-scale";
import { type Markup } from "../markup.ts";
import { type Theme } from "./theme.ts";
export declare const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
export declare const FONT_SIZE = 13;
/** Room for a chart: `narrow` is a phone held upright. */
export type Room = "wide" | "narrow";
export type Box = {
    readonly width: number;
    readonly height: number;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
};
export type Scale = ScaleLinear<number, number>;
/** Pixels to one decimal: enough for the eye, and the same on every machine. */
export declare const px: (value: number) => string;
export declare const horizontal: (box: Box, end: number) => Scale;
export declare const vertical: (box: Box, most?: number) => Scale;
export type Label = {
    /** Unique in the page. */
    readonly id: string;
    readonly title: string;
    readonly desc: string;
};
/** The whole picture: stands alone as a file and inside a page, and says in words what it shows. */
export declare const svg: ({ id, title, desc }: Label, { width, height }: Box, theme: Theme, inner: Markup) => Markup;
/** Grid lines and percentages on the left; the line at one half, where a median is read, is dashed. */
export declare const percentAxis: (box: Box, y: Scale, theme: Theme) => Markup[];
/** A line sample with its name, for a key above the plot. */
export declare const key: (entries: readonly {
    name: string;
    sample: Markup;
}[], box: Box) => Markup[];
export type EndLabel = {
    readonly y: number;
    readonly lines: readonly string[];
    readonly colour: string;
};
/** Names at the ends of lines, pushed apart where they would overlap. */
export declare const endLabels: (labels: readonly EndLabel[], box: Box) => Markup[];
