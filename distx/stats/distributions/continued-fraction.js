const TINY = 1e-300;
const EPSILON = 2 ** -53;
const MOST_TERMS = 100_000;
/**
 * 1 / (b0 + a1/(b1 + a2/(b2 + …))) by the modified Lentz method (Thompson and Barnett 1986).
 * `term(k)` gives [a_k, b_k]; the a of term 0 is 1.
 */
export const continuedFraction = (term) => {
    const awayFromZero = (value) => (Math.abs(value) < TINY ? TINY : value);
    let value = TINY;
    let c = value;
    let d = 0;
    for (let k = 0; k < MOST_TERMS; k++) {
        const [a, b] = term(k);
        d = 1 / awayFromZero(b + a * d);
        c = awayFromZero(b + a / c);
        value *= c * d;
        if (Math.abs(c * d - 1) <= EPSILON)
            break;
    }
    return value;
};
