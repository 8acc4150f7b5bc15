import type { ItemKind } from "../domain/target.ts";
import type { RulePack } from "../packs/pack.ts";
import { type Template } from "./template.ts";
/** What a URL names on its platform. */
export type ShapeMatch = {
    readonly kind: ItemKind;
    readonly id: string;
    readonly account: string | null;
    /** The canonical URL as text. */
    readonly url: string;
};
/** The parts of a URL that shapes look at: folded host, normalised path without trailing slash, raw query, fragment. */
export type UrlParts = {
    /** `http` or `https`, for templates of platforms on any host. */
    readonly scheme: string;
    readonly host: string;
    readonly path: string;
    readonly search: string;
    readonly hash: string;
};
export type CompiledShape = {
    readonly kind: ItemKind;
    readonly host: RegExp | null;
    readonly path: RegExp;
    readonly query: readonly (readonly [string, RegExp])[];
    readonly fragment: RegExp | null;
    readonly id: Template;
    readonly account: Template | null;
    readonly url: Template;
};
export declare const compileShapes: (pack: RulePack) => readonly CompiledShape[];
/** The first shape that the URL has; null when the pack knows none. */
export declare const matchShape: (shapes: readonly CompiledShape[], parts: UrlParts) => ShapeMatch | null;
