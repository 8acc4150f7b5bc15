import type { Sample, StoredSample } from "../../domain/review.ts";
import type { Database } from "./open-database.ts";
/** The samples that were drawn. */
export type SampleTable = {
    draw(sample: Sample): StoredSample;
    all(): readonly StoredSample[];
};
export declare const createSampleTable: (database: Database) => SampleTable;
