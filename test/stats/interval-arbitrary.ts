import type { IntervalRow } from "../../src/stats/turnbull/ends.ts";
import { fc } from "../support/properties.ts";

/** Exact, interval- and right-censored rows on a small grid, so that ends often meet. */
export const intervalRows = (span: number, maxLength: number): fc.Arbitrary<IntervalRow[]> => {
	const day = fc.integer({ min: 0, max: span });
	const row = fc.oneof(
		day.map((time) => ({ left: time, right: time })),
		day.map((left) => ({ left, right: null })),
		fc.tuple(day, fc.integer({ min: 1, max: span })).map(([left, width]) => ({ left, right: left + width })),
	);
	return fc.array(row, { minLength: 1, maxLength });
};
