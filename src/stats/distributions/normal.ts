import { chiSquareUpperTail } from "./chi-square.ts";
import { symmetricQuantile } from "./quantile.ts";

/** The standard normal quantile: 1.959964 at 0.975. Good to 1e-12 between 1e-12 and 1 - 1e-12. */
export const normalQuantile = (p: number): number => symmetricQuantile((z) => chiSquareUpperTail(z * z, 1) / 2, p);
