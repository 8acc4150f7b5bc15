import { expect, test } from "vitest";
import { createDial, secureContextWith } from "../../src/fetch/connector.ts";

// The system refuses a link-local address without its interface (RFC 4007 section 6) as connect() is called: nothing is sent.
// So it refuses every IPv6 address on a machine without a route for them.
const UNREACHABLE = { address: "fe80::1", family: 6 } as const;

test.each([
	["https:", [UNREACHABLE]],
	["https:", [UNREACHABLE, UNREACHABLE]],
	["http:", [UNREACHABLE]],
])(
	"an address that the system refuses at once is a failed connection to an %s host, no fault",
	async (protocol, addresses) => {
		const dial = createDial(1000, secureContextWith(null));
		const error = await new Promise<unknown>((resolve) => {
			const options = { protocol, hostname: "six.example", host: "six.example", port: "", servername: "six.example" };
			dial(options, addresses, (...[failure]) => resolve(failure));
		});
		expect(error).toMatchObject({ syscall: "connect" });
	},
);
