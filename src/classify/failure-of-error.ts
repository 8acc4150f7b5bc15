import type { Failure, FailureKind } from "../domain/exchange.ts";

// Codes and words with which tools report that there was no answer: Node, undici, OpenSSL, curl, Chrome (HAR), Python.
const PATTERNS: readonly (readonly [RegExp, FailureKind])[] = [
	[
		/EAI_AGAIN|SERVFAIL|ESERVFAIL|EREFUSED|DNS_TIMED_OUT|temporary failure in name resolution|dns.{0,20}time/i,
		"resolver-failed",
	],
	[
		/ENOTFOUND|ENODATA|EAI_NONAME|EAI_NODATA|NXDOMAIN|ERR_NAME_NOT_RESOLVED|name or service not known|nodename nor servname|could not resolve|name.not.found|no such host|getaddrinfo/i,
		"name-not-found",
	],
	[/CONNECT_TIMEOUT|ERR_CONNECTION_TIMED_OUT|ETIMEDOUT|connect(?:ion)?.{0,10}timed? ?out/i, "connect-timeout"],
	[/HEADERS_TIMEOUT/i, "headers-timeout"],
	[/BODY_TIMEOUT/i, "body-timeout"],
	[/time(?:d)?[ _-]?out|deadline/i, "poll-timeout"],
	[/CERT|SSL|TLS|EPROTO|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(?:VERIFY|GET)|HOSTNAME_MISMATCH|handshake/i, "tls"],
	[/redirect.{0,12}loop|ERR_TOO_MANY_REDIRECTS.*loop/i, "redirect-loop"],
	[/(?:too.?many|max|exceed|stopped after).{0,20}redirect|redirect.{0,20}(?:exceed|limit)/i, "too-many-redirects"],
	[/address.?refused|private.?address|blocked.?address|ssrf/i, "address-refused"],
	[/not.?pollable|unsupported.{0,10}(?:scheme|protocol)|ERR_INVALID_URL/i, "not-pollable"],
	[/robots/i, "robots-disallowed"],
	[/proxy|ERR_TUNNEL/i, "proxy-failed"],
	[/ECONNREFUSED|CONNECTION_REFUSED|connection refused/i, "refused"],
	[
		/ECONNRESET|EPIPE|UND_ERR_SOCKET|CONNECTION_(?:RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|other side closed|hang up|reset/i,
		"reset",
	],
	[/EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|ADDRESS_UNREACHABLE|unreachable/i, "unreachable"],
	[
		/HPE_|INVALID_(?:RESPONSE|HTTP_RESPONSE)|ERR_HTTP2|HEADERS_OVERFLOW|CONTENT_DECODING|Z_DATA_ERROR|Z_BUF_ERROR|(?:bad|invalid).?response|parse error|malformed/i,
		"bad-response",
	],
	// Which part of the asking for a name failed is not said: least that a name is gone.
	[/\bdns\b/i, "resolver-failed"],
	[/abort|cancel/i, "aborted"],
];

const CODE = /\b(?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|E[A-Z0-9]{3,}|NXDOMAIN|SERVFAIL)\b/;

/** Longest message that is kept, in characters. */
const LONGEST_MESSAGE = 200;

/** The failure that an error's code or message tells of; `unreachable` where it tells nothing that is known. */
export const failureOfError = (text: string): Failure => ({
	kind: PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? "unreachable",
	code: CODE.exec(text)?.[0] ?? null,
	message: text.slice(0, LONGEST_MESSAGE),
});
