/**
 * The text as SQLite can keep it: half a surrogate pair (a cell cut in the middle of an emoji) is no UTF-8, would come
 * back as three other characters and break the row's chain link.
 */
export declare const storedText: <Text extends string | null>(text: Text) => Text;
