import type { TargetId } from "../../domain/target.ts";
import { type Instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";
/** What a first look is asked for: the one after `after`, not later than the as-of. */
export type LookQuestion = {
    readonly target: TargetId;
    readonly after: Instant;
};
/** The instant of each first look that is not suspect; null where there is none. A seek or two for each. */
export declare const firstLooksAfter: (database: Database, questions: readonly LookQuestion[], asOf: Instant) => readonly (Instant | null)[];
