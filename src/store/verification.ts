// What `verify` says of a database. Nothing here knows SQLite.

/** What is checked, in the order it is done. */
export const CHECKS = [
	"integrity",
	"foreign-keys",
	"notice-chain",
	"snapshot-chain",
	"rejudgement-chain",
	"evidence",
	"seals",
	"reviews",
	"states",
	"packed-looks",
	"targets",
	"lists",
	"proof",
] as const;
export type CheckName = (typeof CHECKS)[number];

/** Something that is not as it was stored. */
export type Finding = {
	readonly message: string;
	/** Ids and URL of what is wrong, where the check knows them. */
	readonly snapshot: number | null;
	readonly notice: number | null;
	readonly sweep: number | null;
	readonly target: string | null;
};

export type CheckResult = {
	readonly check: CheckName;
	/** Rows that were looked at. */
	readonly rows: number;
	readonly problems: number;
	/** The first findings; `problems` counts them all. */
	readonly findings: readonly Finding[];
};

/** How many rows a chain has, and its last link, hexadecimal. */
export type ChainHead = { readonly count: number; readonly head: string };

/**
 * The heads of all chains and the last seal: published or time-stamped elsewhere, they prove later that nothing stored
 * until then was changed, also against somebody who can rewrite the whole database.
 */
export type Proof = {
	readonly snapshots: ChainHead;
	readonly notices: ChainHead;
	readonly rejudgements: ChainHead;
	readonly reviews: ChainHead;
	readonly settlements: ChainHead;
	/** Over what the targets are, and over the accounts of the lists. */
	readonly targets: ChainHead;
	readonly lists: ChainHead;
	/** The last sealed sweep; null before the first one is finished. */
	readonly seal: { readonly sweep: number; readonly sealedAt: string; readonly digest: string } | null;
};

export type Verification = {
	/** Rows by table; null where the file is too damaged to count them. */
	readonly counts: Readonly<Record<"targets" | "notices" | "snapshots" | "sweeps", number | null>>;
	readonly checks: readonly CheckResult[];
	readonly proof: Proof | null;
};
