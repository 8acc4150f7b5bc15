import type { Instant } from "../domain/time.ts";
import type { Run } from "./run.ts";
/**
 * The runs of a target as they stood at `asOf`. Later runs are left out. At most one began before `asOf` and went on
 * after it; what it was by then only its looks know, so `cut` is asked: it gives that run with the looks up to and
 * including `asOf` (`runsOf` over those looks, or the same read from the store).
 */
export declare const runsAsOf: (runs: readonly Run[], asOf: Instant, cut: (run: Run) => Run) => readonly Run[];
