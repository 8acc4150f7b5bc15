import { type Grade, type RuleId, type Verdict } from "./verdict.ts";
/** What a person wrote down as a verdict. Without a reason: the one that claims least. */
export declare const verdictByHand: (status: string, reason: string, decided: {
    readonly rule: RuleId;
    readonly grade: Grade;
}) => Verdict | "unknown-status" | "unknown-reason";
