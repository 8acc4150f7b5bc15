import type { CheckResult, Proof } from "../../verification.ts";
import type { Database } from "../open-database.ts";
/** The seals that finished sweeps left: they find rows cut off at the end, and changed sweeps. */
export declare const checkSeals: (database: Database) => CheckResult;
/** The database against a proof that was exported earlier and kept elsewhere. */
export declare const checkProof: (database: Database, proof: Proof) => CheckResult;
