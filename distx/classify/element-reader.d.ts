import type { PageText } from "./page-charset.ts";
import { type Selector } from "./selector.ts";
export declare const ELEMENT_BYTES = 20000;
/** Collects the texts of named elements while a page is scanned. Tags are known by the hash of their name. */
export type ElementReader = {
    /** A start tag; `start` and `end` are the extent of what stands between its brackets. */
    start(tag: number, start: number, end: number): void;
    /** Whether an element is being read, so that end tags matter. */
    isOpen(): boolean;
    /** An end tag whose `<` stands at `at`. */
    end(tag: number, at: number): void;
    finish(): Map<Selector, string[]>;
};
export declare const createElementReader: (page: PageText, selectors: readonly Selector[]) => ElementReader;
