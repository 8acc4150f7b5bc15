// One request and what came back, in the words of RFC 9110.

/** Status codes that send on to a Location (Fetch standard, "redirect status"); 300, 304 and 305 are answers. */
export const REDIRECT_STATUS_CODES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** A 3xx response that was followed (RFC 9110 section 15.4). */
export type RedirectHop = {
	/** The URL that answered with the redirect. */
	readonly url: string;
	readonly statusCode: number;
	/** The absolute URL that it led to. */
	readonly location: string;
};

/** Field names in lower case; repeated fields are joined with ", " (RFC 9110 section 5.3), Set-Cookie with "\n". */
export type Fields = ReadonlyMap<string, string>;

/** Why there was no usable response. The outside world failing is a value. */
export const FAILURE_KINDS = [
	"name-not-found",
	"resolver-failed",
	"refused",
	"reset",
	"unreachable",
	"connect-timeout",
	"headers-timeout",
	"body-timeout",
	"poll-timeout",
	"tls",
	"bad-response",
	"too-many-redirects",
	"redirect-loop",
	"address-refused",
	"not-pollable",
	"proxy-failed",
	"robots-disallowed",
	"aborted",
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export type Failure = {
	readonly kind: FailureKind;
	/** The library's or system's code where there was one: `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
	readonly code: string | null;
	readonly message: string;
};

export type Outcome =
	| {
			readonly kind: "response";
			readonly statusCode: number;
			readonly fields: Fields;
			/** Decoded content (content codings removed), cut at the byte cap. */
			readonly body: Uint8Array;
			/** True when the body was cut at a bound or broke off. */
			readonly truncated: boolean;
			/** True when it broke off before its end, or is coded in a way that cannot be read; not for a cut at a bound. */
			readonly broken?: boolean;
			/** Overrides the charset that header, BOM and meta would tell; used for saved exchanges given as text. */
			readonly charset?: string;
	  }
	| { readonly kind: "failure"; readonly failure: Failure };

/** One probe's whole redirect chain and its last answer. */
export type Exchange = {
	/** The endpoint that was asked first: the target's URL, or an oEmbed, API or embed URL about it. */
	readonly requestUrl: string;
	/** The URL that gave `outcome`; equals `requestUrl` without redirects. */
	readonly finalUrl: string;
	readonly redirects: readonly RedirectHop[];
	readonly outcome: Outcome;
};

/** What a poll asks of the web: one GET (or, for a few public APIs, a POST with JSON). */
export type ProbeRequest = {
	readonly url: string;
	readonly method: "GET" | "POST";
	/** Fields beyond the defaults, names in lower case. */
	readonly fields: Readonly<Record<string, string>>;
	readonly body: string | null;
	/** False where the redirect itself is the answer. */
	readonly followRedirects: boolean;
};
