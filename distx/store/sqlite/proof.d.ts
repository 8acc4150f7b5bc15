import type { Proof } from "../verification.ts";
import type { Database } from "./open-database.ts";
/** The heads of all chains and the last seal. */
export declare const proofOf: (database: Database) => Proof;
/** The proof of the study in the file. Throws UserError. */
export declare const readProof: (path: string) => Promise<Proof>;
