import { z } from "zod";
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const head = z.object({ count: z.int().nonnegative(), head: digest });
const proof = z.object({
    snapshots: head,
    notices: head,
    rejudgements: head,
    reviews: head,
    settlements: head,
    seal: z.object({ sweep: z.int(), sealedAt: z.string(), digest }).nullable(),
});
/** The proof that a text holds; null where it holds none. */
export const proofFrom = (text) => {
    try {
        return proof.safeParse(JSON.parse(text)).data ?? null;
    }
    catch {
        return null;
    }
};
