import { type SimulatedHost } from "./simulated-host.ts";
/** The hosts by name. A name that is listed and not here does not resolve. */
export declare const webHosts: (seed: number) => ReadonlyMap<string, SimulatedHost>;
