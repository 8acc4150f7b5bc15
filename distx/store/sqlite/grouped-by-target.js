/** Rows by the target they belong to, each turned into an item; their order is kept. */
export const groupedByTarget = (rows, toItem) => {
    const groups = new Map();
    for (const row of rows) {
        const group = groups.get(row.target_id);
        if (group === undefined)
            groups.set(row.target_id, [toItem(row)]);
        else
            group.push(toItem(row));
    }
    return groups;
};
