/** Text that is known to be safe HTML or SVG. Only `markup` and `trusted` make it. */
export type Markup = {
    readonly source: string;
};
type Value = Markup | readonly Markup[] | string | number;
/** HTML or SVG: every value that is not markup itself is escaped, for elements and for quoted attributes. */
export declare const markup: (strings: TemplateStringsArray, ...values: readonly Value[]) => Markup;
/** For text that this project wrote itself (the style sheet), never for anything that came from outside. */
export declare const trusted: (source: string) => Markup;
export declare const NOTHING: Markup;
export {};
