/** The runs of the rows whose weight is above 0. */
export const coverOf = (ends, boxes, weights) => {
    const rows = ends.left.length;
    const from = new Int32Array(rows);
    const to = new Int32Array(rows);
    const weight = new Float64Array(rows);
    const seen = new Map();
    let runs = 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const own = weights[row] ?? 0;
        if (!(own > 0))
            continue;
        total += own;
        const first = boxes.firstFrom[ends.left[row] ?? 0] ?? 0;
        const end = (boxes.lastTo[ends.right[row] ?? 0] ?? 0) + 1;
        const key = first * (boxes.count + 1) + end;
        const known = seen.get(key);
        if (known !== undefined) {
            weight[known] = (weight[known] ?? 0) + own;
            continue;
        }
        seen.set(key, runs);
        from[runs] = first;
        to[runs] = end;
        weight[runs++] = own;
    }
    return {
        from: from.subarray(0, runs),
        to: to.subarray(0, runs),
        weight: weight.subarray(0, runs),
        total,
        boxes: boxes.count,
    };
};
