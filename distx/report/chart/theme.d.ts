/** Colours of a chart. Hues from Okabe & Ito's palette for all kinds of colour vision, darkened or lightened to be read. */
export type Theme = {
    readonly paper: string;
    readonly ink: string;
    readonly muted: string;
    readonly rule: string;
    /** Grey of Turnbull's boxes and of what is unknown. */
    readonly box: string;
    readonly main: string;
    /** Interval of the main curve. */
    readonly band: string;
    readonly second: string;
    readonly third: string;
    readonly fourth: string;
};
export declare const LIGHT: Theme;
export declare const DARK: Theme;
/** The theme as style sheet declarations: `--paper:#ffffff;…`. */
export declare const declarations: (theme: Theme) => string;
/** Colours by reference to the page's style sheet, so that one chart serves light, dark and print. */
export declare const PAGE: Theme;
