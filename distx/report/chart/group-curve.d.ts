import { type Markup } from "../markup.ts";
import type { Survival } from "../model/estimates.ts";
import { type Label } from "./frame.ts";
import type { Theme } from "./theme.ts";
export type GroupCurve = Label & {
    readonly name: string;
    readonly survival: Survival;
    /** Common to all panels, so that they can be compared. */
    readonly endDay: number;
    readonly theme: Theme;
};
/** One group's curve as a small panel of a set; null where too few were followed. */
export declare const groupCurve: (panel: GroupCurve) => Markup | null;
