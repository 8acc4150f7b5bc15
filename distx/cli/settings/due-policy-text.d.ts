import { type Millis } from "../../domain/time.ts";
import type { DuePolicy } from "../../schedule/due.ts";
/** `20h`, `6.5d`, `90m`: as settings write a length of time. */
export declare const spanText: (span: Millis) => string;
/** The due policy for a person. */
export declare const duePolicyText: (policy: DuePolicy) => string;
