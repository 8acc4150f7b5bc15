import robotsParserModule from "robots-parser";
import { createBoundedMap } from "../domain/bounded-map.ts";
import type { FailureKind, ProbeRequest } from "../domain/exchange.ts";
import type { LaneStop } from "../lanes/lane.ts";
import { FailureError } from "./failure-of.ts";
import type { FetchAnswer } from "./fetch-answer.ts";
import { ownGroups } from "./own-groups.ts";

// robots.txt (RFC 9309), for those who must obey it: `--respect-robots`. Read once for each origin and sweep.

// The types are written for a default export, the module is the function itself.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;
type Rules = ReturnType<typeof robotsParser>;

/** What robots.txt of an origin means for it. */
type Stance =
	| { readonly kind: "rules"; readonly rules: Rules; readonly length: number; readonly wildLength: number }
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
/**
 * Steps that comparing a path with all patterns may take: about 0.2 s, in which nothing else is done. Large sites stay far below;
 * what cannot be compared is taken for forbidden.
 */
const MOST_STEPS = 100_000_000;
/** Origins whose robots.txt is kept, and characters of rules in all of them; the oldest goes first. */
const MOST_ORIGINS = 5000;
const MOST_KEPT = 8_388_608;

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

const stanceOf = (origin: string, product: string, answer: FetchAnswer): Stance => {
	if (answer.kind === "deferred") return { kind: "stopped", stop: answer };
	const { outcome } = answer.exchange;
	if (outcome.kind === "failure") {
		if (NOBODY_THERE.has(outcome.failure.kind)) return { kind: "all-allowed" };
		return { kind: "unreachable", why: outcome.failure.message };
	}
	const { statusCode, body, broken } = outcome;
	if (statusCode >= 200 && statusCode < 300) {
		// The rule that forbids may stand in the part that never came.
		if (broken === true) return { kind: "unreachable", why: "it broke off" };
		const { text, wildLength } = ownGroups(new TextDecoder().decode(body.subarray(0, MOST_BYTES)), product);
		return { kind: "rules", rules: robotsParser(`${origin}/robots.txt`, text), length: text.length, wildLength };
	}
	// Google's reading of 429, which RFC 9309 leaves open: the server is not able to say.
	if (statusCode >= 500 || statusCode === 429) return { kind: "unreachable", why: `status code ${statusCode}` };
	return { kind: "all-allowed" };
};

/** Heeds robots.txt: throws a FailureError (`robots-disallowed`) for a forbidden URL, gives the stop of a lane that is stopped. */
export const createRobots = ({ userAgent, ask, slowDown }: RobotsSettings) => {
	const product = (userAgent.split(/[/ ]/, 1)[0] ?? userAgent).toLowerCase();
	const stances = createBoundedMap<Promise<Stance>>(MOST_ORIGINS, MOST_KEPT);

	const read = async (url: URL, signal: AbortSignal | undefined): Promise<Stance> => {
		const { origin } = url;
		const request: ProbeRequest = {
			url: `${origin}/robots.txt`,
			method: "GET",
			fields: { accept: "text/plain,*/*;q=0.5" },
			body: null,
			followRedirects: true,
		};
		const stance = stanceOf(origin, product, await ask(request, signal));
		const delay = stance.kind === "rules" ? stance.rules.getCrawlDelay(product) : undefined;
		if (delay !== undefined && delay > 0) slowDown(url, Math.min(delay * 1000, LONGEST_CRAWL_DELAY_MS));
		return stance;
	};

	const stanceFor = (url: URL, signal: AbortSignal | undefined): Promise<Stance> => {
		const { origin } = url;
		const known = stances.get(origin);
		if (known !== undefined) return known;
		const asked = read(url, signal);
		stances.set(origin, asked);
		const weigh = (stance: Stance): void => {
			if (stance.kind === "stopped") stances.remove(origin, asked);
			if (stance.kind === "rules") stances.weigh(origin, asked, stance.length);
		};
		// Who waits for it is told of the error.
		asked.then(weigh, () => undefined);
		return asked;
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
		if (stance.kind !== "rules") return null;
		const isTooMuch = stance.wildLength * (url.pathname.length + url.search.length) > MOST_STEPS;
		if (isTooMuch || stance.rules.isDisallowed(url.href, product) === true) {
			throw new FailureError("robots-disallowed", null, `robots.txt of ${url.host} forbids ${url.pathname}`);
		}
		return null;
	};
};
