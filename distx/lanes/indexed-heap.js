/**
 * A heap with the item on top that comes `before` all others, noting indices in slot `slot` of the items. Change an item's rank
 * only just before placing it again.
 */
export const createIndexedHeap = (before, slot = 0) => {
    const items = [];
    const put = (item, index) => {
        items[index] = item;
        item.places[slot] = index;
    };
    const settle = (item, from) => {
        let index = from;
        while (index > 0) {
            const above = items[(index - 1) >> 1];
            if (above === undefined || !before(item, above))
                break;
            put(above, index);
            index = (index - 1) >> 1;
        }
        for (;;) {
            let child = 2 * index + 1;
            const left = items[child];
            const right = items[child + 1];
            if (left === undefined)
                break;
            let below = left;
            if (right !== undefined && before(right, left)) {
                below = right;
                child++;
            }
            if (!before(below, item))
                break;
            put(below, index);
            index = child;
        }
        put(item, index);
    };
    return {
        size: () => items.length,
        first: () => items[0] ?? null,
        place: (item) => {
            const index = item.places[slot] ?? -1;
            settle(item, index === -1 ? items.length : index);
        },
        remove: (item) => {
            const index = item.places[slot] ?? -1;
            if (index === -1)
                return;
            item.places[slot] = -1;
            const last = items.pop();
            if (last !== undefined && last !== item)
                settle(last, index);
        },
    };
};
