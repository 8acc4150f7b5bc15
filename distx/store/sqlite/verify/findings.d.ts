import type { CheckName, CheckResult, Finding } from "../../verification.ts";
/** Gathers what one check finds, in bounded memory. */
export type Findings = {
    add(message: string, what?: Partial<Omit<Finding, "message">>): void;
    /** The same where saying what is wrong costs something: asked only for findings that are kept. */
    addLate(describe: () => Pick<Finding, "message"> & Partial<Finding>): void;
    result(rows: number): CheckResult;
};
export declare const gatherFindings: (check: CheckName) => Findings;
/** Lets signals be heard during a long check; rejects when the operator has had enough. */
export type Pause = () => Promise<void>;
