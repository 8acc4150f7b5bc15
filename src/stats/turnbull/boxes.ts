import type { Ends } from "./ends.ts";

/**
 * The innermost intervals of Turnbull (1976), also called Peto's: a left end directly followed by a right end. Only they
 * can carry mass. Box j reaches from place `left[j]` to place `right[j]`; both rise with j.
 */
export type Boxes = {
	readonly left: Int32Array;
	readonly right: Int32Array;
	readonly count: number;
	/** For each place: the first box whose left end is there or later. */
	readonly firstFrom: Int32Array;
	/** For each place: the last box whose right end is there or earlier. */
	readonly lastTo: Int32Array;
};

const LEFT = 1;
const RIGHT = 2;

/** Which ends are taken at each place; no place serves both sides. */
const markEnds = ({ left, right, places }: Ends, weights: Float64Array): Uint8Array => {
	const marks = new Uint8Array(places);
	for (let row = 0; row < left.length; row++) {
		if (!((weights[row] ?? 0) > 0)) continue;
		marks[left[row] ?? 0] = LEFT;
		marks[right[row] ?? 0] = RIGHT;
	}
	return marks;
};

/** The boxes of the rows whose weight is above 0. */
export const findBoxes = (ends: Ends, weights: Float64Array): Boxes => {
	const { places } = ends;
	const marks = markEnds(ends, weights);
	const lefts = new Int32Array(places);
	const rights = new Int32Array(places);
	let count = 0;
	let open = -1;
	for (let place = 0; place < places; place++) {
		if (marks[place] === LEFT) open = place;
		else if (marks[place] === RIGHT && open >= 0) {
			lefts[count] = open;
			rights[count++] = place;
			open = -1;
		}
	}
	const firstFrom = new Int32Array(places);
	const lastTo = new Int32Array(places);
	let from = 0;
	let to = -1;
	for (let place = 0; place < places; place++) {
		while (from < count && (lefts[from] ?? 0) < place) from++;
		while (to + 1 < count && (rights[to + 1] ?? 0) <= place) to++;
		firstFrom[place] = from;
		lastTo[place] = to;
	}
	return { left: lefts.slice(0, count), right: rights.slice(0, count), count, firstFrom, lastTo };
};
