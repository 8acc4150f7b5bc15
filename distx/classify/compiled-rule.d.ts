import { type Verdict } from "../domain/verdict.ts";
import type { Rule } from "../packs/rule.ts";
import { type Subject } from "./condition.ts";
import type { Phrases } from "./text-test.ts";
type Holds = (subject: Subject) => boolean;
export type CompiledRule = {
    readonly verdict: Verdict;
    /** Probes whose answers it reads; null for all. */
    readonly probes: ReadonlySet<string> | null;
    readonly kinds: ReadonlySet<string> | null;
    readonly holds: Holds;
    readonly and: readonly {
        readonly probe: string;
        readonly holds: Holds;
    }[];
};
export declare const compileRule: (rule: Rule, phrases: Phrases) => CompiledRule;
export {};
