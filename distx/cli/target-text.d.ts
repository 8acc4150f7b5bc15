import type { ShownTarget } from "../pipeline/show-target.ts";
/** One target for a person to read; 80 columns where the URL allows. */
export declare const targetText: ({ target, notices, snapshots, due }: ShownTarget, withEvidence: boolean) => string;
