/** How the interval of a share allows for targets that fall together (statistics.md section 3f). */
export type ClusterAdjustment = {
	/** Number of clusters H. */
	readonly count: number;
	/** Targets that this many independent ones are worth; null where it does not exist. */
	readonly effectiveN: number | null;
};

/** Status at N days with grace (statistics.md section 3a); `eligible = stillUp + gone + restricted + unknown`. */
export type Threshold = {
	readonly afterDays: number;
	readonly graceDays: number;
	readonly eligible: number;
	readonly notYetDue: number;
	readonly stillUp: number;
	readonly gone: number;
	readonly restricted: number;
	readonly unknown: number;
	/** stillUp / (stillUp + gone) */
	readonly share: number | null;
	/** Wilson limits of `share`, with the effective number where clusters are known. */
	readonly low: number | null;
	readonly high: number | null;
	/** The share whatever happened to the unknown. */
	readonly rangeLow: number | null;
	readonly rangeHigh: number | null;
	/** Null where no cluster is known: the interval then treats targets as independent. */
	readonly clusters: ClusterAdjustment | null;
};

/** An innermost interval (left, right]; `right` null has no end. */
export type SurvivalBox = { readonly left: number; readonly right: number | null; readonly mass: number };

export type SurvivalPoint = {
	readonly day: number;
	/** The curve lies between these: they differ inside a box alone. */
	readonly lower: number;
	readonly upper: number;
	readonly low: number | null;
	readonly high: number | null;
	readonly atRisk: number;
};

/** Turnbull's estimator for interval-censored data, the main curve (statistics.md section 3c). */
export type Survival = {
	readonly n: number;
	/** Observations that are not right-censored. */
	readonly events: number;
	readonly converged: boolean;
	readonly optimalityGap: number | null;
	readonly boxes: readonly SurvivalBox[];
	readonly points: readonly SurvivalPoint[];
	/** The box in which the curve passes one half; all null when it is not reached. */
	readonly median: {
		readonly from: number | null;
		readonly to: number | null;
		readonly low: number | null;
		readonly high: number | null;
	};
	/** How `low` and `high` were made; null without them. */
	readonly bootstrap: { readonly replicates: number; readonly seed: number; readonly clusters: number } | null;
};

export type KaplanMeierPoint = {
	readonly day: number;
	readonly atRisk: number;
	readonly events: number;
	readonly estimate: number;
	readonly low: number | null;
	readonly high: number | null;
};

/** Kaplan-Meier on the day first found gone: not time to removal (statistics.md section 1, point 3). */
export type FirstSeenGone = {
	readonly n: number;
	readonly events: number;
	readonly points: readonly KaplanMeierPoint[];
	readonly median: { readonly day: number | null; readonly low: number | null; readonly high: number | null };
	/** Mean days up within the first `tauDays`; null where follow-up is shorter. */
	readonly restrictedMean: {
		readonly tauDays: number;
		readonly estimate: number;
		readonly low: number | null;
		readonly high: number | null;
	} | null;
};
