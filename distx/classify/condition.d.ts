import type { Observation } from "../domain/evidence.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Condition } from "../packs/rule.ts";
import { type Phrases } from "./text-test.ts";
/** What a condition is asked about. */
export type Subject = {
    readonly observation: Observation;
    readonly target: TargetIdentity;
    /** The observation of another probe of the same look. */
    other(probe: string): Observation | undefined;
};
/** Compiles the condition of a rule, which must be true: what is unknown ends the question like what is false. */
export declare const compileWhen: (condition: Condition, phrases: Phrases) => ((subject: Subject) => boolean);
