/**
 * How limits are made from S and the standard error of log S: `log-log` for reports; `plain` and `log` to compare with
 * other programs.
 */
export type LimitKind = "log-log" | "plain" | "log";
export type Limits = {
    readonly low: number | null;
    readonly high: number | null;
};
export declare const NO_LIMITS: Limits;
/**
 * Pointwise limits of S (Kalbfleisch and Prentice 1980 for log-log) with the quantile z. Null where they do not exist:
 * at S = 0, and for log-log at S = 1.
 */
export declare const limitsOf: (s: number, errorOfLog: number, z: number, kind?: LimitKind) => Limits;
