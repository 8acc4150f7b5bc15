import type { Instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";
/**
 * One number for all that a report as of `asOf` is made of: the lists, the chains of notices and snapshots until then, and
 * whatever changed what these mean, also later: rejudgements, reviews, settled suspicions.
 */
export declare const studyDigest: (database: Database, asOf: Instant) => string;
/** Looks that people made by `asOf`, whenever they were stored. */
export declare const handMadeLooks: (database: Database, asOf: Instant) => number;
