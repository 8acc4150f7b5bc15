import { type InstantLike } from "../domain/instant-like.ts";
import { type Days } from "../domain/time.ts";
import { type Status } from "../domain/verdict.ts";
import { type FollowUp } from "./follow-up.ts";
import { type RestrictedAs } from "./restricted.ts";
export type IntervalInput = {
    /** Day 0; a bare date starts at the end of that UTC date. */
    readonly reportedAt: InstantLike;
    /** The as-of: checks after it are ignored. */
    readonly cutoff: InstantLike;
    /** In any order. */
    readonly checks: readonly (readonly [InstantLike, Status])[];
    /** Where restricted checks count: `own` (the default) in neither. */
    readonly restricted?: RestrictedAs | undefined;
    /**
     * Sensitivity (statistics.md section 2): read inconclusive checks after the last conclusive one as this status. By
     * default they are no evidence.
     */
    readonly trailingInconclusive?: "removed" | "live" | undefined;
};
/** A follow-up, and the age of the notice in days at the cut-off (negative where the cut-off came before). */
export type DerivedInterval = FollowUp & {
    readonly age: Days;
};
/**
 * What a target's checks prove about when it went, on the clock of one report, in days of 86,400,000 ms
 * (statistics.md section 2). The event lies in (left, right]; inconclusive checks are no evidence, and two checks at one
 * instant that disagree are inconclusive. A removal is unconfirmed when all its checks lie within less than 24 hours.
 * RangeError for an instant or status that is none.
 */
export declare const deriveInterval: (input: IntervalInput) => DerivedInterval;
