/** Pages of rows by ascending key, until one comes back empty. */
export declare function pagesOf<Row, Item>(read: (after: number, limit: number) => readonly Row[], keyOf: (row: Row) => number, toItem: (row: Row) => Item): AsyncGenerator<readonly Item[]>;
