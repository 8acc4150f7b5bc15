import { type Markup } from "../markup.ts";
import type { Threshold } from "../model/estimates.ts";
import { type Label, type Room } from "./frame.ts";
import type { Theme } from "./theme.ts";
export type ShareRow = {
    readonly name: string;
    readonly threshold: Threshold;
};
export type SharesChart = Label & {
    readonly rows: readonly ShareRow[];
    readonly room: Room;
    readonly theme: Theme;
};
/** Shares of groups as dots with their intervals, over the range whatever happened to the unknown. */
export declare const sharesChart: (chart: SharesChart) => Markup;
