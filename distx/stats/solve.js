/**
 * x of A x = b for a small symmetric positive definite A, by Gaussian elimination; null where A is singular.
 * `matrix` is given by rows.
 */
export const solve = (matrix, b) => {
    const size = b.length;
    const rows = matrix.map((row, index) => [...row, b[index] ?? 0]);
    for (const [column, pivotRow] of rows.entries()) {
        const pivot = pivotRow[column] ?? 0;
        const original = matrix[column]?.[column] ?? 0;
        if (!(pivot > original * 1e-12))
            return null;
        for (const row of rows.slice(column + 1)) {
            const factor = (row[column] ?? 0) / pivot;
            for (let k = column; k <= size; k++)
                row[k] = (row[k] ?? 0) - factor * (pivotRow[k] ?? 0);
        }
    }
    const x = new Array(size).fill(0);
    for (let i = size - 1; i >= 0; i--) {
        const row = rows[i] ?? [];
        let rest = row[size] ?? 0;
        for (let k = i + 1; k < size; k++)
            rest -= (row[k] ?? 0) * (x[k] ?? 0);
        x[i] = rest / (row[i] ?? 1);
    }
    return x;
};
