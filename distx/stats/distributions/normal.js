import { chiSquareUpperTail } from "./chi-square.js";
import { remembering, symmetricQuantile } from "./quantile.js";
const compute = remembering((p) => symmetricQuantile((z) => chiSquareUpperTail(z * z, 1) / 2, p));
/** The standard normal quantile: 1.959964 at 0.975. Good to 1e-12 between 1e-12 and 1 - 1e-12. */
export const normalQuantile = (p) => compute(p, 0);
