import { type Markup } from "../markup.ts";
import type { TimelinePoint } from "../model.ts";
import { type Label, type Room } from "./frame.ts";
import type { Theme } from "./theme.ts";
export type TimelineChart = Label & {
    readonly points: readonly TimelinePoint[];
    readonly room: Room;
    readonly theme: Theme;
};
/** The states of the targets over time, stacked; null with fewer than two points. */
export declare const timelineChart: (chart: TimelineChart) => Markup | null;
