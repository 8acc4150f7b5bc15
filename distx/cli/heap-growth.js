import { setFlagsFromString } from "node:v8";
/**
 * How far the heap may grow over what is in use before it is collected, in per cent. V8 lets it quadruple: a sweep with 20 MB in use
 * held 240 MB. With this it holds 170 MB, at no cost in CPU that could be measured (test/bench/sweep.mjs, 40,000 URLs).
 */
const GROWTH_PERCENT = 60;
/** Keeps memory near what is in use. To be called once, early. */
export const limitHeapGrowth = () => setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
