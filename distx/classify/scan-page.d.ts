import type { PageText } from "./page-charset.ts";
import type { Selector } from "./selector.ts";
/** Where a script's content stands in the bytes, and its tag. */
export type ScriptExtent = {
    readonly tag: string;
    readonly start: number;
    readonly end: number;
};
export type PageScan = {
    readonly title: string | null;
    readonly meta: Readonly<Record<string, string>>;
    readonly canonical: string | null;
    readonly elements: ReadonlyMap<Selector, readonly string[]>;
    readonly scripts: readonly ScriptExtent[];
    readonly words: number;
    readonly fingerprint: string | null;
};
/**
 * Reads a page.
 * @param selectors the elements whose text is wanted
 * @param isWhole whether all of a long page is looked at; otherwise what stands within the fingerprint's reach
 */
export declare const scanPage: (page: PageText, selectors: readonly Selector[], isWhole: boolean) => PageScan;
