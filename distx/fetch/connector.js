import { isIP } from "node:net";
import { createSecureContext, rootCertificates } from "node:tls";
import { buildConnector } from "undici";
import { refusedRange } from "./address-guard.js";
import { FailureError } from "./failure-of.js";
/** Time to try one address before the next is tried beside it (RFC 8305 section 5, "Connection Attempt Delay"). */
const ATTEMPT_DELAY_MS = 250;
/** The built-in certificate authorities and the operator's own (`--ca`), made once: a context for each connection is dear. */
export const secureContextWith = (ca) => createSecureContext(ca === null ? {} : { ca: [...rootCertificates, ca] });
/** Dials by undici's connector. The lookup gives it the addresses that were checked: there is no second resolution. */
export const createDial = (connectMs, secureContext) => {
    let checked = [];
    const connect = buildConnector({
        timeout: connectMs,
        secureContext,
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: ATTEMPT_DELAY_MS,
        // node:net asks synchronously inside connect().
        lookup: (_hostname, options, answer) => {
            const [first] = checked;
            if (first === undefined)
                answer(new FailureError("resolver-failed", null, "no address"), "", 4);
            else if (options.all === true)
                answer(null, [...checked]);
            else
                answer(null, first.address, first.family);
        },
    });
    return (options, addresses, connected) => {
        checked = addresses;
        connect(options, connected);
        checked = [];
    };
};
/** Refuses addresses that may not be asked: every one of them must be public. */
const guard = (hostname, addresses) => {
    for (const { address } of addresses) {
        const range = refusedRange(address);
        if (range === null)
            continue;
        const what = address === hostname ? address : `${hostname} resolves to ${address}, which`;
        throw new FailureError("address-refused", range, `${what} is not a public address (${range})`);
    }
};
/** undici's connector, with the address guard between resolving and dialling: the address that was checked is connected to. */
export const createGuardedConnector = (resolve, allowPrivate, dial) => {
    const addressesOf = async (hostname) => {
        const family = isIP(hostname);
        const addresses = family === 0 ? await resolve(hostname) : [{ address: hostname, family: family === 6 ? 6 : 4 }];
        if (!allowPrivate)
            guard(hostname, addresses);
        return addresses;
    };
    return (options, connected) => {
        addressesOf(options.hostname).then((addresses) => dial(options, addresses, connected), (error) => connected(error instanceof Error ? error : new Error(String(error)), null));
    };
};
