import type { ItemKind } from "../domain/target.ts";
import { type Instant } from "../domain/time.ts";
import type { NoticeTime } from "./model.ts";
/** `pages`, `pages and groups`; `URLs` where there are more kinds than can be named, or none. */
export declare const unitWords: (kinds: readonly ItemKind[], many: boolean) => string;
/** `a`, `a and b`, `a, b and c`. */
export declare const joinAnd: (parts: readonly string[]) => string;
/** A count with its noun: `1 removal`, `2 removals`. */
export declare const counted: (value: number, one: string, many?: string) => string;
/** `1 day`, `30 days`, `0.5 days`. */
export declare const dayCount: (value: number) => string;
/** The date that the list gave: day 0 of a notice known by date only is the end of that date. */
export declare const noticeDate: ({ reportedAt, precision }: NoticeTime) => string;
/** `2026-11-22 14:43 UTC`; seconds only where they are not zero. */
export declare const dateTime: (at: Instant) => string;
