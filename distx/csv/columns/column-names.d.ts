import { type AnyField } from "./field.ts";
/** Folded headers by field and tier. Sources: domain.md section 3 and the languages' usual words. */
export declare const COLUMN_NAMES: Readonly<Record<AnyField, readonly (readonly string[])[]>>;
/** Folded names that hint at a URL column though no name says so outright: `final_url`, `link to post`. */
export declare const HINTS_AT_URL: RegExp;
