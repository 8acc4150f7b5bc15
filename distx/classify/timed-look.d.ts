import type { LookDescription } from "./look-description.ts";
/** A line of `check` or `judge`; the times are null for saved exchanges, which tell nothing of them. */
export type TimedLook = LookDescription & {
    readonly checkedAt: string | null;
    /** Requests made. */
    readonly attempts: number | null;
    readonly durationMs: number | null;
};
type Times = Pick<TimedLook, "checkedAt" | "attempts" | "durationMs">;
export declare const NO_TIMES: Times;
/** The look with its times: the fields in the order of contract.md section 2. */
export declare const timedLook: ({ url, canonicalUrl, platform, kind, ...verdict }: LookDescription, { checkedAt, attempts, durationMs }: Times) => TimedLook;
export {};
