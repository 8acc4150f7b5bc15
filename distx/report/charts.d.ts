import type { Room } from "./chart/frame.ts";
import { type Theme } from "./chart/theme.ts";
import type { Markup } from "./markup.ts";
import type { ReportModel } from "./model.ts";
/** More groups than this are in the table alone. */
export declare const MOST_SHARES = 20;
/** The survival curves; null where too few were followed. */
export declare const survivalDrawing: (model: ReportModel, room: Room, theme: Theme) => Markup | null;
/** The shares of a breakdown's groups at the headline's threshold; null where there are none. */
export declare const sharesDrawing: (model: ReportModel, by: string, room: Room, theme: Theme) => Markup | null;
/** The states over time; null with fewer than two points. */
export declare const timelineDrawing: ({ timeline }: ReportModel, room: Room, theme: Theme) => Markup | null;
/** A chart as a file of its own: SVG with explicit colours, ready to be saved or turned into a PNG. */
export type ChartFile = {
    readonly name: string;
    readonly svg: string;
};
/** The report's charts on white: `survival`, `timeline`, and `by-platform` … for each breakdown. */
export declare const standaloneCharts: (model: ReportModel) => ChartFile[];
