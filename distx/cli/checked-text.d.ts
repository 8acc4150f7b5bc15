import type { LookDescription } from "../classify/look-description.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { CheckedUrl } from "../pipeline/check-urls.ts";
/** One judged exchange for a person to read: the verdict, why, and what came back. */
export declare const judgedText: (look: LookDescription, evidence: Evidence, verbose: boolean) => string;
/** One look for a person to read: the same, and when it was made. */
export declare const checkedText: ({ description, evidence, problem }: CheckedUrl, verbose: boolean) => string;
