import type { Clock } from "../clock.ts";
export type ResolvedAddress = {
    readonly address: string;
    readonly family: 4 | 6;
};
/** The addresses of a host name; rejects with a FailureError (`name-not-found`, `resolver-failed`). */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;
/** The part of dns.promises that is used, so that tests can stand in for it. */
export type NameServices = {
    resolve4(hostname: string): Promise<string[]>;
    resolve6(hostname: string): Promise<string[]>;
    /** getaddrinfo. */
    lookup(hostname: string): Promise<readonly {
        address: string;
        family: number;
    }[]>;
};
export type ResolverSettings = {
    readonly clock: Clock;
    /** `--resolve HOST:ADDRESS`, host names in lower case. */
    readonly overrides: ReadonlyMap<string, readonly string[]>;
    readonly services?: NameServices;
};
export declare const systemNameServices: (servers?: readonly string[]) => NameServices;
/** A resolver with a cache for the sweep; a name that is being resolved is asked for once. */
export declare const createResolver: ({ clock, overrides, services }: ResolverSettings) => Resolve;
