import type { TargetIdentity } from "../domain/target.ts";
import type { TextTest } from "../packs/rule.ts";
import { foldText } from "./fold-text.ts";
import { hasWord, isNamedIn, nameOf } from "./named-in.ts";

/** A compiled test of a text, folded and as the page has it; `null` is a text that was looked for and is not there. */
export type TextCheck = (text: string | null, target: TargetIdentity, raw: string) => boolean;

/** Folded wordings of a pack by name, every language together. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

/** What may stand beside a wording in its part of a title ("Oops! …, sorry"), in characters; short wordings stand alone. */
const BESIDE_PHRASE = 25;
const SHORT_PHRASE = 8;
const SEPARATOR = /\s*[|–—·»›•:]\s*|\s+-\s+/u;

/** Whether a part of the text is one of the phrases and hardly more: beside it may stand `name`, where one must. */
const isMainly = (text: string, phrases: readonly string[], name: string | null): boolean =>
	text.split(SEPARATOR).some((part) => {
		const bare = part.replace(/^[\s!.]+|[\s!.]+$/g, "");
		if (name !== null && !hasWord(bare, name)) return false;
		return phrases.some((phrase) =>
			phrase.length < SHORT_PHRASE
				? bare === phrase
				: bare.includes(phrase) && bare.length <= phrase.length + BESIDE_PHRASE + (name?.length ?? 0),
		);
	});

/** Finds any of the texts; nothing when there are none. */
const anyOf = (texts: readonly string[]): RegExp =>
	new RegExp(texts.length === 0 ? "(?!)" : texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"));

/** One check that passes where all do. Nothing is made for a call: titles and addresses are asked by many rules of every look. */
const allPass = (checks: readonly TextCheck[]): TextCheck => {
	const [only] = checks;
	if (only !== undefined && checks.length === 1) return only;
	return (text, target, raw) => {
		for (const check of checks) if (!check(text, target, raw)) return false;
		return true;
	};
};

/**
 * Compiles a test; its keys must all hold.
 * @param isEmptyPresent whether an empty text counts as present: true for elements, which may be there without text
 */
export const compileTextTest = (test: TextTest, phrases: Phrases, isEmptyPresent = false): TextCheck => {
	const checks: TextCheck[] = [];
	const { present, names } = test;
	if (present !== undefined) checks.push((text) => (text !== null && (isEmptyPresent || text !== "")) === present);
	if (test.is !== undefined) {
		const wanted = new Set(test.is.map(foldText));
		checks.push((text) => text !== null && wanted.has(text));
	}
	if (test.isPhrase !== undefined) {
		const wordings = phrases.get(test.isPhrase) ?? [];
		checks.push((text) => text !== null && wordings.includes(text));
	}
	const parts = [
		...(test.has ?? []).map(foldText),
		...(test.phrases === undefined ? [] : (phrases.get(test.phrases) ?? [])),
	];
	if (test.has !== undefined || test.phrases !== undefined) {
		const any = anyOf(parts);
		checks.push((text) => text !== null && any.test(text));
	}
	if (test.mainly !== undefined) {
		const wordings = phrases.get(test.mainly) ?? [];
		const any = anyOf(wordings);
		checks.push((text, target) => {
			if (text === null || !any.test(text)) return false;
			const name = names === undefined ? null : nameOf(target, names);
			return isMainly(text, wordings, name === null ? null : foldText(name));
		});
	}
	if (test.matches !== undefined) {
		const pattern = new RegExp(test.matches, "iu");
		checks.push((text) => text !== null && pattern.test(text));
	}
	if (names !== undefined) {
		checks.push((text, target, raw) => text !== null && isNamedIn({ folded: text, raw }, names, target));
	}
	if (test.not !== undefined) {
		const inner = compileTextTest(test.not, phrases, isEmptyPresent);
		checks.push((text, target, raw) => !inner(text, target, raw));
	}
	return allPass(checks);
};
