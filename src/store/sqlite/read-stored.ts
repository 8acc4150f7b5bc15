/**
 * The file is damaged or was altered: told with a code like SQLite's own, so that it is explained as those are
 * (open-database.ts), and never a fault of the program.
 */
const damaged = (what: string, cause?: unknown): Error =>
	Object.assign(new Error(`${what} does not read as it was written`, { cause }), { code: "SQLITE_CORRUPT_CONTENT" });

/** Reads what a row holds. Throws an Error with a code of SQLite's where it does not read as it was written. */
export const readStored = <Value>(what: string, read: () => Value): Value => {
	try {
		return read();
	} catch (error) {
		throw damaged(what, error);
	}
};

/** A reader of stored words of a closed list; `what` names them in the Error that it throws for any other word. */
export const wordReader = <Word extends string>(
	words: readonly Word[],
	what: string,
): ((text: string | null) => Word) => {
	const known = new Map<string | null, Word>(words.map((word) => [word, word]));
	return (text) => {
		const word = known.get(text);
		if (word === undefined) throw damaged(what);
		return word;
	};
};
