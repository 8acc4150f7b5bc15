/** Rows by the target they belong to, each turned into an item; their order is kept. */
export declare const groupedByTarget: <Row extends {
    readonly target_id: number;
}, Item>(rows: readonly Row[], toItem: (row: Row) => Item) => ReadonlyMap<number, readonly Item[]>;
