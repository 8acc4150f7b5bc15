import type { TargetIdentity } from "../domain/target.ts";
import { type CompiledProbe } from "./probe.ts";
/**
 * The probe that would have made a saved request, or one like it at another of the endpoint's addresses; null where no
 * probe asks there, or the request is about another item.
 * @param isItem whether a text is a URL of the target, in any spelling
 */
export declare const recogniseProbe: (probes: readonly CompiledProbe[], target: TargetIdentity, requestUrl: string, isItem: (text: string) => boolean) => CompiledProbe | null;
