import robotsParserModule from "robots-parser";
import type { FailureKind, ProbeRequest } from "../domain/exchange.ts";
import type { LaneStop } from "../lanes/lane.ts";
import { FailureError } from "./failure-of.ts";
import type { FetchAnswer } from "./fetch-answer.ts";

// robots.txt (RFC 9309), for those who must obey it: `--respect-robots`. Read once for each origin and sweep.

// The types are written for a default export, the module is the function itself.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;
type Rules = ReturnType<typeof robotsParser>;

/** What robots.txt of an origin means for it. */
type Stance =
	| { readonly kind: "rules"; readonly rules: Rules }
	| { readonly kind: "all-allowed" }
	/** The server did not give it (RFC 9309 section 2.3.1.4): everything is forbidden. */
	| { readonly kind: "unreachable"; readonly why: string }
	| { readonly kind: "stopped"; readonly stop: LaneStop };

export type RobotsSettings = {
	readonly userAgent: string;
	/** Asks for a URL in its lane, without asking robots.txt about it. */
	readonly ask: (request: ProbeRequest, signal?: AbortSignal) => Promise<FetchAnswer>;
	/** Crawl-delay, in ms. */
	readonly slowDown: (url: URL, spacingMs: number) => void;
};

/** RFC 9309 section 2.5: at least 500 KiB must be read, and what is beyond may be ignored. */
const MOST_BYTES = 512_000;
/** Crawl-delay is no standard; longer ones would put a sweep off for days. */
const LONGEST_CRAWL_DELAY_MS = 30_000;
/** Origins whose robots.txt is kept; the oldest goes first. */
const MOST_ORIGINS = 5000;

/** Without a server there is nobody to obey, and the poll itself will find out: a name that is gone must read as gone. */
const NOBODY_THERE: ReadonlySet<FailureKind> = new Set([
	"name-not-found",
	"resolver-failed",
	"refused",
	"unreachable",
	"connect-timeout",
	"tls",
	"address-refused",
	"proxy-failed",
]);

const stanceOf = (origin: string, answer: FetchAnswer): Stance => {
	if (answer.kind === "deferred") return { kind: "stopped", stop: answer };
	const { outcome } = answer.exchange;
	if (outcome.kind === "failure") {
		if (NOBODY_THERE.has(outcome.failure.kind)) return { kind: "all-allowed" };
		return { kind: "unreachable", why: outcome.failure.message };
	}
	const { statusCode, body } = outcome;
	if (statusCode >= 200 && statusCode < 300) {
		const text = new TextDecoder().decode(body.subarray(0, MOST_BYTES));
		return { kind: "rules", rules: robotsParser(`${origin}/robots.txt`, text) };
	}
	// Google's reading of 429, which RFC 9309 leaves open: the server is not able to say.
	if (statusCode >= 500 || statusCode === 429) return { kind: "unreachable", why: `status code ${statusCode}` };
	return { kind: "all-allowed" };
};

/** Heeds robots.txt: throws a FailureError (`robots-disallowed`) for a forbidden URL, gives the stop of a lane that is stopped. */
export const createRobots = ({ userAgent, ask, slowDown }: RobotsSettings) => {
	const product = userAgent.split(/[/ ]/, 1)[0] ?? userAgent;
	const stances = new Map<string, Promise<Stance>>();

	const read = async (url: URL, signal: AbortSignal | undefined): Promise<Stance> => {
		const { origin } = url;
		const request: ProbeRequest = {
			url: `${origin}/robots.txt`,
			method: "GET",
			fields: { accept: "text/plain,*/*;q=0.5" },
			body: null,
			followRedirects: true,
		};
		const stance = stanceOf(origin, await ask(request, signal));
		if (stance.kind === "stopped") stances.delete(origin);
		const delay = stance.kind === "rules" ? stance.rules.getCrawlDelay(product) : undefined;
		if (delay !== undefined && delay > 0) slowDown(url, Math.min(delay * 1000, LONGEST_CRAWL_DELAY_MS));
		return stance;
	};

	const stanceFor = (url: URL, signal: AbortSignal | undefined): Promise<Stance> => {
		const known = stances.get(url.origin);
		if (known !== undefined) return known;
		const stance = read(url, signal);
		stances.set(url.origin, stance);
		if (stances.size > MOST_ORIGINS) {
			for (const oldest of stances.keys()) {
				stances.delete(oldest);
				break;
			}
		}
		return stance;
	};

	return async (url: URL, signal?: AbortSignal): Promise<LaneStop | null> => {
		const stance = await stanceFor(url, signal);
		if (stance.kind === "stopped") return stance.stop;
		if (stance.kind === "unreachable") {
			throw new FailureError(
				"robots-disallowed",
				"unreachable",
				`robots.txt of ${url.host} cannot be read (${stance.why})`,
			);
		}
		if (stance.kind === "rules" && stance.rules.isDisallowed(url.href, product) === true) {
			throw new FailureError("robots-disallowed", null, `robots.txt of ${url.host} forbids ${url.pathname}`);
		}
		return null;
	};
};
