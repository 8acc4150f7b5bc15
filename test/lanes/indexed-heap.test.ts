import { expect, test } from "vitest";
import { createIndexedHeap } from "../../src/lanes/indexed-heap.ts";
import { fc } from "../support/properties.ts";

type Item = { rank: number; readonly places: number[] };

test("whatever is placed, moved and removed, the first item is the least", () => {
	const step = fc.record({ what: fc.constantFrom("place", "remove"), which: fc.nat(19), rank: fc.integer() });
	fc.assert(
		fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
			const heap = createIndexedHeap<Item>((left, right) => left.rank < right.rank);
			const items = Array.from({ length: 20 }, (): Item => ({ rank: 0, places: [-1] }));
			const inside = new Set<Item>();
			for (const { what, which, rank } of steps) {
				const item = items[which] as Item;
				if (what === "place") {
					item.rank = rank;
					heap.place(item);
					inside.add(item);
				} else {
					heap.remove(item);
					inside.delete(item);
				}
				expect(heap.size()).toBe(inside.size);
				expect(heap.first()?.rank ?? null).toBe(
					inside.size === 0 ? null : Math.min(...[...inside].map((each) => each.rank)),
				);
			}
		}),
	);
});
