import type { NetworkSettings } from "../pipeline/network.ts";
import type { NetworkOptions } from "./network-options.ts";
type Variables = Readonly<Record<string, string | undefined>>;
/** Honest and names the tool; hosts can recognise it and say no. */
export declare const defaultUserAgent: () => string;
/** What the flags and the environment say together. */
export declare const networkSettings: (options: NetworkOptions, variables: Variables) => NetworkSettings;
export {};
