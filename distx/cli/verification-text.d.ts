import type { CheckResult, Verification } from "../store/verification.ts";
/** One check for a person: a line, and a line for each finding. */
export declare const checkText: ({ check, rows, problems, findings }: CheckResult) => string;
/** What follows the checks: the sum, and the heads to compare with a proof. */
export declare const verificationText: ({ counts, proof }: Verification, problems: number) => string;
