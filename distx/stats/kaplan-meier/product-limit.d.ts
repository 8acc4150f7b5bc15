import type { RiskTable } from "./risk-table.ts";
/** S and Greenwood's variance of log S after each time of a risk table. */
export type ProductLimit = {
    readonly survival: readonly number[];
    readonly variance: readonly number[];
};
/** True where the events at a time took all at risk, sums of fractional weights allowed for. */
export declare const takesAll: (events: number, atRisk: number) => boolean;
/**
 * S(t) = Π (1 - d/Y), V = Σ d / (Y (Y - d)) (Kaplan and Meier 1958; Greenwood 1926). V is infinite from S = 0 on.
 */
export declare const productLimit: ({ times, atRisk, events }: RiskTable) => ProductLimit;
