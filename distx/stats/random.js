/**
 * A generator of its own seed, so that the same seed gives the same report on every machine: xoshiro128** (Blackman and
 * Vigna 2018), its state filled from the seed by splitmix32. RangeError unless the seed is a whole number.
 */
export const seededRandom = (seed) => {
    if (!Number.isSafeInteger(seed))
        throw new RangeError(`seed must be a whole number, not ${seed}`);
    let mix = (seed ^ Math.floor(seed / 2 ** 32)) | 0;
    const next = () => {
        mix = (mix + 0x9e3779b9) | 0;
        let z = mix ^ (mix >>> 16);
        z = Math.imul(z, 0x21f0aaad);
        z ^= z >>> 15;
        z = Math.imul(z, 0x735a2d97);
        return z ^ (z >>> 15);
    };
    let [a, b, c, d] = [next(), next(), next(), next()];
    const rotate = (x, by) => (x << by) | (x >>> (32 - by));
    return (below) => {
        const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
        const shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = rotate(d, 11);
        return Math.floor((result / 2 ** 32) * below);
    };
};
