import { type Millis } from "../domain/time.ts";
import type { SweepResult } from "../pipeline/sweep-settings.ts";
/** The JSON document of a sweep (contract.md section 2). */
export declare const sweepJson: ({ sweep, startedAt, finishedAt, counts, suspicions, suspectSnapshots, contentChanged, }: SweepResult) => string;
/** A sweep for a person to read. */
export declare const sweepText: (result: SweepResult, db: string, maxDuration: Millis | null) => string;
