/** What a heap holds: `places` is where the heap notes its index, one slot a heap that the item can be in; -1 for outside. */
export type HeapItem = {
    readonly places: number[];
};
/** A binary heap that knows where each item is, so that one can be moved or taken out of the middle in O(log n). */
export type IndexedHeap<Item> = {
    size(): number;
    first(): Item | null;
    /** Adds the item, or moves it to its right place when it is in the heap already. */
    place(item: Item): void;
    /** Takes the item out; nothing happens when it is not in. */
    remove(item: Item): void;
};
/**
 * A heap with the item on top that comes `before` all others, noting indices in slot `slot` of the items. Change an item's rank
 * only just before placing it again.
 */
export declare const createIndexedHeap: <Item extends HeapItem>(before: (left: Item, right: Item) => boolean, slot?: number) => IndexedHeap<Item>;
