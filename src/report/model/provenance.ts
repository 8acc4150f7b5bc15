/** What was chosen: settings that change the numbers. */
export type Policy = {
	readonly confirm: { readonly looks: number; readonly gapHours: number };
	/** What falls together; null where targets are treated as independent. */
	readonly clusterBy: "account" | "host" | null;
	/** Where restricted targets count: `own` in neither. */
	readonly restricted: "own" | "up" | "gone";
	/** Level of the intervals: 0.95. */
	readonly level: number;
	/** The check schedule in words, and the median days between two looks that came of it. */
	readonly schedule: string;
	readonly medianGapDays: number | null;
	/** `--where`: only these targets. */
	readonly filters: readonly { readonly field: string; readonly value: string }[];
	/** True where the list was filtered to URLs that were live then (delayed entry). */
	readonly delayedEntry: boolean;
};

/** What another person needs to make the same bytes. */
export type Provenance = {
	/** `stillup 0.1.0` */
	readonly tool: string;
	/** `facebook@2026-11-22`, sorted. */
	readonly packs: readonly string[];
	readonly vantages: readonly string[];
	readonly userAgents: readonly string[];
	/** SHA-256 over what the report was made of, hexadecimal. */
	readonly databaseDigest: string;
	readonly seed: number | null;
	/** Looks at the reported targets that people made (imported looks and overrides). */
	readonly handMadeSnapshots: number;
};
