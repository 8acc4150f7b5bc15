import { type SecureContext } from "node:tls";
import { buildConnector } from "undici";
import type { Resolve, ResolvedAddress } from "./resolver.ts";
export type ConnectOptions = buildConnector.Options;
export type Connected = buildConnector.Callback;
/** Opens a socket to the host of `options`, by name: what undici calls a connector. */
export type Connect = (options: ConnectOptions, connected: Connected) => void;
/** Opens a socket to one of `addresses` and no other; TLS checks the certificate against the host's name. */
export type Dial = (options: ConnectOptions, addresses: readonly ResolvedAddress[], connected: Connected) => void;
/** The built-in certificate authorities and the operator's own (`--ca`), made once: a context for each connection is dear. */
export declare const secureContextWith: (ca: string | null) => SecureContext;
/** Dials by undici's connector. The lookup gives it the addresses that were checked: there is no second resolution. */
export declare const createDial: (connectMs: number, secureContext: SecureContext) => Dial;
/** undici's connector, with the address guard between resolving and dialling: the address that was checked is connected to. */
export declare const createGuardedConnector: (resolve: Resolve, allowPrivate: boolean, dial: Dial) => Connect;
