import { describe, expect, it } from "vitest";
import { type BoundedMap, createBoundedMap } from "../../src/domain/bounded-map.ts";

const heldOf = (map: BoundedMap<string>): string => [..."abcd"].filter((key) => map.get(key) !== undefined).join("");

const filled = (mostEntries: number, mostWeight: number): BoundedMap<string> => {
	const map = createBoundedMap<string>(mostEntries, mostWeight);
	for (const key of "abc") map.set(key, key);
	return map;
};

describe("a bounded map", () => {
	it("drops the oldest entry where there are too many", () => {
		expect(heldOf(filled(2, 0))).toBe("bc");
	});

	it("takes an entry that was renewed or set again for a new one", () => {
		const map = filled(3, 0);
		map.renew("a");
		map.renew("d");
		map.set("d", "d");
		expect(heldOf(map)).toBe("acd");
		map.set("c", "again");
		map.set("b", "b");
		expect(heldOf(map)).toBe("bcd");
	});

	it("drops the oldest ones where they weigh too much, as much as is needed", () => {
		const map = filled(9, 10);
		map.weigh("a", "a", 4);
		map.weigh("b", "b", 4);
		expect(heldOf(map)).toBe("abc");
		map.weigh("c", "c", 5);
		expect(heldOf(map)).toBe("bc");
		map.weigh("c", "c", 11);
		expect(heldOf(map)).toBe("");
		map.set("d", "d");
		map.weigh("d", "d", 10);
		expect(heldOf(map)).toBe("d");
	});

	it("neither weighs nor removes a value in whose place another stands", () => {
		const map = filled(9, 10);
		map.set("a", "another");
		map.weigh("a", "a", 99);
		map.remove("a", "a");
		expect(map.get("a")).toBe("another");
		map.weigh("a", "another", 10);
		map.remove("a", "another");
		map.weigh("b", "b", 10);
		expect(heldOf(map)).toBe("bc");
	});
});
