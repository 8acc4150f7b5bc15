import type { TargetIdentity } from "../../domain/target.ts";
import type { StoredNotice } from "../../store/store.ts";
/** The host of a target's URL. */
export declare const hostOf: (url: string) => string;
/** What `--by` and `--where` may name beside the columns of the list. */
export declare const NOTICE_FIELDS: readonly ["category", "notifier", "channel", "reference", "note"];
export declare const TARGET_FIELDS: readonly ["platform", "kind", "host", "account"];
/** What the fields of a target are read from. */
export type FieldHolder = Pick<TargetIdentity, "platform" | "itemKind" | "account"> & {
    readonly url: string;
};
/** A value that is not there; shown as such rather than dropped. */
export declare const NOT_GIVEN = "(not given)";
/** The value of a field for one notice of a target: the target's own, the notice's, or the list's own column. */
export declare const fieldValue: (history: FieldHolder, notice: StoredNotice, field: string) => string;
/** Whether the field is of the target itself: its notices need not be read for it. */
export declare const isTargetField: (field: string) => boolean;
/** Whether the field is known without looking at the list's own columns. */
export declare const isBuiltInField: (field: string) => boolean;
