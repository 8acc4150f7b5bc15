/** Rows by the target they belong to, each turned into an item; their order is kept. */
export const groupedByTarget = <Row extends { readonly target_id: number }, Item>(
	rows: readonly Row[],
	toItem: (row: Row) => Item,
): ReadonlyMap<number, readonly Item[]> => {
	const groups = new Map<number, Item[]>();
	for (const row of rows) {
		const group = groups.get(row.target_id);
		if (group === undefined) groups.set(row.target_id, [toItem(row)]);
		else group.push(toItem(row));
	}
	return groups;
};
