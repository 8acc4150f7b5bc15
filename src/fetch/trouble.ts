import type { FailureKind } from "../domain/exchange.ts";
import type { Instant } from "../domain/time.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Sent } from "./send-once.ts";

/** Why a request should be made again later, if at all. */
export type Trouble =
	| { readonly kind: "none" }
	/** The host asked us to slow down; its own word in ms, null where it gave none. */
	| { readonly kind: "rate-limited"; readonly retryAfterMs: number | null }
	/** It may go better another time; `slow` ones cost a whole time limit and are tried again only once. */
	| { readonly kind: "transient"; readonly slow: boolean };

const TRANSIENT_FAILURES: ReadonlySet<FailureKind> = new Set([
	"resolver-failed",
	"refused",
	"reset",
	"unreachable",
	"proxy-failed",
]);
const SLOW_FAILURES: ReadonlySet<FailureKind> = new Set(["connect-timeout", "headers-timeout"]);

/** Status codes that say of themselves that they may pass (RFC 9110 sections 15.5.9 and 15.6). */
const TRANSIENT_STATUS_CODES: ReadonlySet<number> = new Set([408, 500, 502, 503, 504]);

const NONE: Trouble = { kind: "none" };

export const troubleOf = (sent: Sent, now: Instant): Trouble => {
	if (sent.kind === "failure") {
		const { kind } = sent.failure;
		if (SLOW_FAILURES.has(kind)) return { kind: "transient", slow: true };
		return TRANSIENT_FAILURES.has(kind) ? { kind: "transient", slow: false } : NONE;
	}
	const wait = retryAfterMs(sent.fields.get("retry-after"), now);
	if (sent.statusCode === 429) return { kind: "rate-limited", retryAfterMs: wait };
	if (sent.statusCode === 503 && wait !== null) return { kind: "rate-limited", retryAfterMs: wait };
	if (TRANSIENT_STATUS_CODES.has(sent.statusCode) || sent.truncated === "broken")
		return { kind: "transient", slow: false };
	return NONE;
};
