import type { Proof } from "../store/verification.ts";
/** The proof that a text holds; null where it holds none. */
export declare const proofFrom: (text: string) => Proof | null;
