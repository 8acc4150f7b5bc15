/** What `doctor` says of one thing: fine, worth knowing, or in the way; with what to do about it. */
export type Diagnosis = {
    /** `clock`, `disk`, `controls/facebook` … */
    readonly check: string;
    readonly level: "ok" | "warn" | "fail";
    readonly message: string;
    readonly advice: string | null;
};
export declare const fine: (check: string, message: string) => Diagnosis;
export declare const worthKnowing: (check: string, message: string, advice: string) => Diagnosis;
export declare const inTheWay: (check: string, message: string, advice: string) => Diagnosis;
