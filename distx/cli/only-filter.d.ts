import type { TargetIdentity } from "../domain/target.ts";
export type Only = {
    readonly field: "platform" | "kind" | "host" | "url";
    readonly values: readonly string[];
};
/** Whether a target passes every `--only` filter. */
export declare const matches: (target: TargetIdentity, filters: readonly Only[]) => boolean;
/** What `--only` may name. */
export declare const ONLY_FIELDS: readonly Only["field"][];
/** `platform=tiktok,facebook`: comma-separated values of one field; the flag may be given again. */
export declare const only: (text: string, before: readonly Only[] | undefined) => readonly Only[];
