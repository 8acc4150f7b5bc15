import type { RejudgeResult } from "../pipeline/rejudge.ts";
/** What judging again changes, for a person to read. */
export declare const rejudgeText: (result: RejudgeResult, applied: boolean) => string;
/** The same as plain JSON. */
export declare const rejudgeJson: (result: RejudgeResult, rules: readonly string[], applied: boolean) => object;
