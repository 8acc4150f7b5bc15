import { type Instant } from "../domain/time.ts";
import type { Status } from "../domain/verdict.ts";
import type { DuePolicy } from "../schedule/policy.ts";
import type { Store } from "../store/store.ts";
/** Which targets to list; every filter given must hold. */
export type ListFilter = {
    /** Statuses; `unknown`: no conclusive look, `inconclusive`: looked at, none of them conclusive; `unconfirmed`: removed and not confirmed yet. */
    readonly states: readonly string[];
    readonly platforms: readonly string[];
    readonly kinds: readonly string[];
    readonly categories: readonly string[];
    readonly notifiers: readonly string[];
    /** First reported at least so many days before `now`. */
    readonly olderThanDays: number | null;
    readonly dueOnly: boolean;
};
/** One target as `list` shows it: enough to send it to the platform again. */
export type ListedTarget = {
    readonly url: string;
    readonly platform: string;
    readonly kind: string;
    readonly itemId: string | null;
    /** Null before the first look. */
    readonly status: Status | null;
    readonly confirmed: boolean;
    readonly reason: string | null;
    readonly since: string | null;
    readonly lastStatus: string | null;
    readonly lastReason: string | null;
    readonly lastCheckedAt: string | null;
    readonly reportedAt: string;
    /** The first notice's date as the list wrote it. */
    readonly reportedOn: string | null;
    readonly ageDays: number;
    readonly notices: number;
    readonly notifier: string | null;
    readonly category: string | null;
    readonly channel: string | null;
    readonly reference: string | null;
    readonly dueAt: string;
    readonly dueBecause: string;
};
/** The fields of a listed target, in order: a list without rows has its header, too. */
export declare const LISTED_FIELDS: readonly (keyof ListedTarget)[];
/** Targets in the order they were added, as they stand by their maintained state. */
export declare function listTargets(store: Store, filter: ListFilter, policy: DuePolicy, now: Instant): AsyncGenerator<ListedTarget>;
