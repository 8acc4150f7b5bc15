import { z } from "zod";
import type { Proof } from "../store/verification.ts";

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const head = z.object({ count: z.int().nonnegative(), head: digest });
const NOTHING = { count: 0, head: "0".repeat(64) };
const proof = z.object({
	snapshots: head,
	notices: head,
	rejudgements: head,
	reviews: head,
	settlements: head,
	// Proofs of 0.1.0 before schema 4 know nothing of these.
	targets: head.default(NOTHING),
	lists: head.default(NOTHING),
	seal: z.object({ sweep: z.int(), sealedAt: z.string(), digest }).nullable(),
});

/** The proof that a text holds; null where it holds none. */
export const proofFrom = (text: string): Proof | null => {
	try {
		return proof.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null;
	}
};
