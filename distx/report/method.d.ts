import type { ReportModel } from "./model.ts";
export type MethodPart = Pick<ReportModel, "asOf" | "kinds" | "cohort" | "reportedBetween" | "flow" | "thresholds" | "atLastLook" | "survival" | "policy" | "provenance" | "reappearances" | "unconfirmed" | "control" | "reviews">;
/**
 * How the numbers were made, as one paragraph to paste beside them (domain.md section 4, point 10; what must stand
 * beside a figure: statistics.md section 4). Makes no causal claim.
 */
export declare const methodParagraph: (part: MethodPart) => string;
