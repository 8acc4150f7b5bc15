import { type Days, type Instant } from "../domain/time.ts";
import type { Stretch } from "./stretch.ts";
/** The event lies in (left, right]; `right` null: still live, or at least not removed, when last seen live at `left`. */
export type DayInterval = {
    readonly left: Days;
    readonly right: Days | null;
};
/**
 * What the looks prove of one target on one notice's own clock: days since day 0 (statistics.md section 2).
 *
 * A restricted look shows that the item exists, and not that the public can see it. So it is no removal and no life: it
 * neither ends an interval nor moves its left end on. It does refute removals seen before it, as a live look does: the
 * item that was restricted afterwards was not gone for everyone.
 */
export type FollowUp = {
    /** Last live look, first removed look of the removal that lasts; null where gone when reported, or no information. */
    readonly sustained: DayInterval | null;
    /** Second estimand: the first disappearance after day 0, whatever came later. */
    readonly first: DayInterval | null;
    /** First restricted look after the last live one; null without. */
    readonly restrictedFrom: Days | null;
    /** The lasting removal was not seen often enough to count as confirmed. */
    readonly unconfirmed: boolean;
    /** The lasting removal was never preceded by a live look: it rests on the reporter's word. */
    readonly neverSeenLive: boolean;
    /** Number of `gaps`. */
    readonly transientGaps: number;
    /** Removed stretches that a live look after day 0 followed: not events. */
    readonly gaps: readonly {
        readonly from: Days;
        readonly to: Days;
    }[];
    /** Removed at or before day 0 and not live or restricted later. */
    readonly goneWhenReported: boolean;
    /** No conclusive look at all. */
    readonly noInformation: boolean;
};
/**
 * The follow-up of a target from its stretches (or runs) in order, none of them later than the as-of.
 * `isConfirmed` tells whether the last removed one was seen often enough.
 */
export declare const followUp: <S extends Stretch>(stretches: readonly S[], { reportedAt, isConfirmed }: {
    readonly reportedAt: Instant;
    readonly isConfirmed: (removed: S) => boolean;
}) => FollowUp;
