import { type SimulatedHost } from "./simulated-host.ts";
/** Plaza, as it is with this seed. */
export declare const createPlaza: (seed: number) => SimulatedHost;
