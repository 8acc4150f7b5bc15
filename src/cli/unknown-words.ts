import { nearestWord } from "../domain/nearest-word.ts";
import type { Store } from "../store/store.ts";

/** What to say of platforms and kinds that were asked for and that no target has: perhaps they are mistyped. */
export const unknownWords = async (
	store: Store,
	platforms: readonly string[] = [],
	kinds: readonly string[] = [],
): Promise<readonly string[]> => {
	const known = { platform: new Set<string>(), kind: new Set<string>() };
	if (platforms.length + kinds.length === 0) return [];
	for await (const page of store.targets())
		for (const target of page) {
			known.platform.add(target.platform);
			known.kind.add(target.itemKind);
		}
	const complaints = (field: "platform" | "kind", wanted: readonly string[]): readonly string[] =>
		wanted
			.filter((word) => !known[field].has(word))
			.map((word) => {
				const nearest = nearestWord(word, [...known[field]]);
				return `no target has the ${field} ${word}${nearest === null ? "" : `; did you mean ${nearest}?`}`;
			});
	return [...complaints("platform", platforms), ...complaints("kind", kinds)];
};
