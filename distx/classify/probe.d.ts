import { type Groups, type Template } from "../canonical/template.ts";
import type { ProbeRequest } from "../domain/exchange.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Probe } from "../packs/pack.ts";
/** A probe with its templates cut and its patterns compiled. */
export type CompiledProbe = {
    readonly probe: Probe;
    readonly kinds: ReadonlySet<string> | null;
    readonly id: RegExp | null;
    readonly url: Template;
    readonly body: Template | null;
    readonly sharedKey: Template | null;
    /** Whether its templates take parts of the address. */
    readonly namesHost: boolean;
    /** The endpoint's address, and the others it answers at, for recognising saved requests. */
    readonly addresses: readonly Template[];
};
export declare const compileProbe: (probe: Probe) => CompiledProbe;
/** What templates may insert about a target; the parts of its address only where `namesHost` asks for them. */
export declare const groupsOf: (target: TargetIdentity, namesHost?: boolean) => Groups;
/** Whether the probe is for targets such as this one. */
export declare const isProbeFor: (compiled: CompiledProbe, target: TargetIdentity) => boolean;
/** The request of a probe about a target; null where its templates need something that the target has not. */
export declare const requestOf: (compiled: CompiledProbe, target: TargetIdentity) => {
    readonly request: ProbeRequest;
    readonly sharedKey: string | null;
} | null;
