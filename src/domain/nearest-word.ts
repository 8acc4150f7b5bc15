/** Number of single-character changes (insert, delete, replace, swap of neighbours) from one word to the other. */
const editDistance = (one: string, other: string): number => {
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let row = 1; row <= one.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= other.length; column += 1) {
			const same = one[row - 1] === other[column - 1];
			let best = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
			current.push(best);
		}
		beforeLast = last;
		last = current;
	}
	return last[other.length] ?? 0;
};

const MOST_CHANGES = 3;

/** The known word that the given one was probably meant to be; null when none is near. Case and `_` for `-` do not count. */
export const nearestWord = (given: string, known: readonly string[]): string | null => {
	const plain = given.toLowerCase().replaceAll("_", "-");
	let nearest: string | null = null;
	let least = Math.min(MOST_CHANGES, Math.floor(plain.length / 2)) + 1;
	for (const word of known) {
		const distance = editDistance(plain, word.toLowerCase());
		if (distance >= least) continue;
		least = distance;
		nearest = word;
	}
	return nearest;
};
