/** A binary heap that knows where each item is, so that one can be moved or taken out of the middle in O(log n). */
export type IndexedHeap<Item> = {
	size(): number;
	first(): Item | null;
	/** Adds the item, or moves it to its right place when it is in the heap already. */
	place(item: Item): void;
	/** Takes the item out; nothing happens when it is not in. */
	remove(item: Item): void;
};

/** A heap with the item on top that comes `before` all others. Change an item's rank only just before placing it again. */
export const createIndexedHeap = <Item>(before: (left: Item, right: Item) => boolean): IndexedHeap<Item> => {
	const items: Item[] = [];
	const places = new Map<Item, number>();

	const put = (item: Item, index: number): void => {
		items[index] = item;
		places.set(item, index);
	};

	const settle = (item: Item, from: number): void => {
		let index = from;
		while (index > 0) {
			const above = items[(index - 1) >> 1];
			if (above === undefined || !before(item, above)) break;
			put(above, index);
			index = (index - 1) >> 1;
		}
		for (;;) {
			let child = 2 * index + 1;
			const left = items[child];
			const right = items[child + 1];
			if (left === undefined) break;
			let below = left;
			if (right !== undefined && before(right, left)) {
				below = right;
				child++;
			}
			if (!before(below, item)) break;
			put(below, index);
			index = child;
		}
		put(item, index);
	};

	return {
		size: () => items.length,
		first: () => items[0] ?? null,
		place: (item) => settle(item, places.get(item) ?? items.length),
		remove: (item) => {
			const index = places.get(item);
			if (index === undefined) return;
			places.delete(item);
			const last = items.pop();
			if (last !== undefined && last !== item) settle(last, index);
		},
	};
};
