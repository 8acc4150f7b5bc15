/** What Plaza shows an anonymous visitor of an item. */
export type Showing = "item" | "not-available" | "policy" | "disabled" | "deleted" | "private" | "login";
/** From this day on (days from the first sweep), until the next stretch. */
export type Stretch = {
    readonly from: number;
    readonly showing: Showing;
};
/** The stretches of an item's life in order, the first from before the study. */
export declare const fateOf: (path: string, seed: number) => readonly Stretch[];
/** What is shown on a day. */
export declare const showingOn: (fate: readonly Stretch[], day: number) => Showing;
