import type { ItemKind } from "../domain/target.ts";
import type { Rule } from "../packs/rule.ts";
import { type JsonPath } from "./json-path.ts";
import { type Selector } from "./selector.ts";
/** What the rules read of a probe's answer: nothing else is looked for in a page. */
export type Need = {
    readonly selectors: readonly Selector[];
    readonly json: readonly JsonPath[];
    /** Byte sequences, looked for in the whole body; `{id}` stands for the item id. */
    readonly tokens: readonly string[];
    /** Response fields beyond those always kept. */
    readonly fields: readonly string[];
    /** Whether all of a long page is looked at: where a pack reads elements or scripts. */
    readonly isWhole: boolean;
};
/**
 * Gathers what the rules for a kind of item read of the answers of a probe. Malformed selectors and paths are refused by the
 * pack schema.
 */
export declare const needOf: (rules: readonly Rule[], probe: string, kind: ItemKind) => Need;
