import { isIP } from "node:net";
import { createSecureContext, rootCertificates, type SecureContext } from "node:tls";
import { buildConnector } from "undici";
import { refusedRange } from "./address-guard.ts";
import { FailureError } from "./failure-of.ts";
import type { Resolve, ResolvedAddress } from "./resolver.ts";

export type ConnectOptions = buildConnector.Options;
export type Connected = buildConnector.Callback;
/** Opens a socket to the host of `options`, by name: what undici calls a connector. */
export type Connect = (options: ConnectOptions, connected: Connected) => void;

/** Opens a socket to one of `addresses` and no other; TLS checks the certificate against the host's name. */
export type Dial = (options: ConnectOptions, addresses: readonly ResolvedAddress[], connected: Connected) => void;

/** Time to try one address before the next is tried beside it (RFC 8305 section 5, "Connection Attempt Delay"). */
const ATTEMPT_DELAY_MS = 250;

/** The built-in certificate authorities and the operator's own (`--ca`), made once: a context for each connection is dear. */
export const secureContextWith = (ca: string | null): SecureContext =>
	createSecureContext(ca === null ? {} : { ca: [...rootCertificates, ca] });

/** Dials by undici's connector. The lookup gives it the addresses that were checked: there is no second resolution. */
export const createDial = (connectMs: number, secureContext: SecureContext): Dial => {
	let checked: readonly ResolvedAddress[] = [];
	const connect = buildConnector({
		timeout: connectMs,
		secureContext,
		autoSelectFamily: true,
		autoSelectFamilyAttemptTimeout: ATTEMPT_DELAY_MS,
		// node:net asks synchronously inside connect(). It is answered later: an address that the system refuses at once would
		// end the socket before node:tls and undici hold it, and nobody would hear of the failure.
		lookup: (_hostname, options, answer) => {
			const addresses = checked;
			process.nextTick(() => {
				const [first] = addresses;
				if (first === undefined) answer(new FailureError("resolver-failed", null, "no address"), "", 4);
				else if (options.all === true) answer(null, [...addresses]);
				else answer(null, first.address, first.family);
			});
		},
	});
	return (options, addresses, connected) => {
		checked = addresses;
		connect(options, connected);
		checked = [];
	};
};

/** Refuses addresses that may not be asked: every one of them must be public. */
const guard = (hostname: string, addresses: readonly ResolvedAddress[]): void => {
	for (const { address } of addresses) {
		const range = refusedRange(address);
		if (range === null) continue;
		const what = address === hostname ? address : `${hostname} resolves to ${address}, which`;
		throw new FailureError("address-refused", range, `${what} is not a public address (${range})`);
	}
};

/** undici's connector, with the address guard between resolving and dialling: the address that was checked is connected to. */
export const createGuardedConnector = (resolve: Resolve, allowPrivate: boolean, dial: Dial): Connect => {
	const addressesOf = async (hostname: string): Promise<readonly ResolvedAddress[]> => {
		const family = isIP(hostname);
		const addresses: readonly ResolvedAddress[] =
			family === 0 ? await resolve(hostname) : [{ address: hostname, family: family === 6 ? 6 : 4 }];
		if (!allowPrivate) guard(hostname, addresses);
		return addresses;
	};
	return (options, connected) => {
		addressesOf(options.hostname).then(
			(addresses) => dial(options, addresses, connected),
			(error: unknown) => connected(error instanceof Error ? error : new Error(String(error)), null),
		);
	};
};
