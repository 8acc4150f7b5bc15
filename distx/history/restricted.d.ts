import type { Status } from "../domain/verdict.ts";
import { type Run } from "./run.ts";
/** Where restricted looks count: a column of their own, in neither (`own`), or as still up or as gone. */
export type RestrictedAs = "own" | "up" | "gone";
/** The status that a look counts as. */
export declare const statusWithRestrictedAs: (status: Status, as: RestrictedAs) => Status;
/** The runs with restricted ones read as the policy says, and joined to neighbours that then read the same. */
export declare const runsWithRestrictedAs: (runs: readonly Run[], as: RestrictedAs) => readonly Run[];
