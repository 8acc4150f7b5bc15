import type { ReviewOverview } from "../pipeline/review-overview.ts";
/** The agreement so far and what waits for a decision, for a person to read. */
export declare const overviewText: ({ handChecks, reviews, unsettled }: ReviewOverview) => string;
