import { chiSquareUpperTail } from "./chi-square.ts";
import { remembering, symmetricQuantile } from "./quantile.ts";

const compute = remembering((p) => symmetricQuantile((z) => chiSquareUpperTail(z * z, 1) / 2, p));

/** The standard normal quantile: 1.959964 at 0.975. Good to 1e-12 between 1e-12 and 1 - 1e-12. */
export const normalQuantile = (p: number): number => compute(p, 0);
