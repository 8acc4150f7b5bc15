import type { TargetIdentity } from "../domain/target.ts";
import type { TextTest } from "../packs/rule.ts";
/** A compiled test of a folded text; `null` is a text that was looked for and is not there. */
export type TextCheck = (text: string | null, target: TargetIdentity) => boolean;
/** Folded wordings of a pack by name, every language together. */
export type Phrases = ReadonlyMap<string, readonly string[]>;
/**
 * Compiles a test; its keys must all hold.
 * @param isEmptyPresent whether an empty text counts as present: true for elements, which may be there without text
 */
export declare const compileTextTest: (test: TextTest, phrases: Phrases, isEmptyPresent?: boolean) => TextCheck;
