import type { Instant } from "../../domain/time.ts";
import type { ConfirmPolicy } from "../../history/confirmation.ts";
import type { RestrictedAs } from "../../history/restricted.ts";
import type { DuePolicy } from "../../schedule/policy.ts";

/** What was asked of a report. */
export type ReportRequest = {
	readonly asOf: Instant;
	/** Days of the thresholds, ascending. */
	readonly afterDays: readonly number[];
	/** Check gap in days; null takes the planned one (`graceAt`). */
	readonly graceDays: number | null;
	readonly by: readonly string[];
	/** The values of one field are alternatives; all fields must hold. */
	readonly where: readonly { readonly field: string; readonly value: string }[];
	readonly confirm: ConfirmPolicy;
	/** What falls together; null treats targets as independent. */
	readonly clusterBy: "account" | "host" | null;
	readonly restricted: RestrictedAs;
	/** Bootstrap replicates of the curve; 0 for none. */
	readonly replicates: number;
	readonly seed: number;
	/** Log-rank tests between groups: asked for, or only where they take no time, or none. */
	readonly tests: "asked" | "quick" | "none";
	/** How many targets the evidence lists. */
	readonly evidence: number;
	readonly duePolicy: DuePolicy;
	readonly toolVersion: string;
	readonly onProgress: (done: number, total: number) => void;
	/** Stops the bootstrap; its reason is thrown. */
	readonly signal: AbortSignal;
};
