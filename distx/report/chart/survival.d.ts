import { type Markup } from "../markup.ts";
import type { FirstSeenGone, Survival } from "../model/estimates.ts";
import { type Label, type Room, type Scale } from "./frame.ts";
import type { Theme } from "./theme.ts";
export type SurvivalChart = Label & {
    readonly survival: Survival;
    readonly firstSeenGone: FirstSeenGone | null;
    readonly control: Survival | null;
    readonly room: Room;
    readonly theme: Theme;
};
/** Turnbull's boxes: grey between the bounds, which are one line elsewhere. */
export declare const turnbullMarks: (survival: Survival, end: number, x: Scale, y: Scale, theme: Theme) => Markup;
/** The interval of the main curve, where it exists. */
export declare const bandMark: (survival: Survival, end: number, x: Scale, y: Scale, theme: Theme) => Markup;
/**
 * The survival curve with its boxes and band, beside it the curve of first found gone and the control cohort. Null
 * where too few were followed for a curve. With explicit colours (LIGHT, DARK) it is a file of its own.
 */
export declare const survivalChart: (chart: SurvivalChart) => Markup | null;
