import type { PageText } from "./page-charset.ts";
import type { ScriptExtent } from "./scan-page.ts";
/** Where a pack finds a JSON value: `document:/reason`, `script#ID:/a/b`, `var NAME:/a/b`, `ld:/@type`. */
export type JsonPath = {
    readonly text: string;
    /** The part before the colon: paths with the same source share one parsed document. */
    readonly source: string;
    /** Segments of the RFC 6901 pointer, unescaped. `*` is any array element or object member. */
    readonly segments: readonly string[];
};
export type JsonScalar = string | number | boolean | null;
/** Reads a path; null when it has none of the known forms. */
export declare const parseJsonPath: (text: string) => JsonPath | null;
/** The values that the paths lead to; a path that leads nowhere is left out. Each source is parsed once. */
export declare const readJson: (page: PageText, paths: readonly JsonPath[], scripts: readonly ScriptExtent[]) => ReadonlyMap<JsonPath, JsonScalar>;
