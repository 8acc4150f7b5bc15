import { builtInRules } from "../../src/classify/rule-set.ts";
import type { TargetIdentity } from "../../src/domain/target.ts";
import { play, type ResponseCase, savedAnswer } from "../classify/response-cases.ts";
import type { WebAnswer, WebRequest } from "./web-stand-in.ts";

// The cases under fixtures/responses as a web: which request of a case gets what, and which cases can be there at once.

/** How a case's web must be reached, beside its answers. */
export type CaseNeeds = {
	readonly flags: readonly string[];
	/** Hosts that no resolver knows (`unknown`), or of which none can say (`unsaid`): looked up here, not by the proxy. */
	readonly names: ReadonlyMap<string, "unknown" | "unsaid">;
	readonly wrongCertificates: ReadonlySet<string>;
};

export type PlannedCase = {
	readonly one: ResponseCase;
	readonly target: TargetIdentity;
	readonly needs: CaseNeeds;
	/** By method and URL. */
	readonly answers: ReadonlyMap<string, WebAnswer>;
	/** The exchanges of the case as `judge` reads them, by probe. */
	readonly saved: ReadonlyMap<string, ReturnType<typeof savedAnswer>>;
};

const withoutFragment = (url: string): string => url.replace(/#.*$/s, "");
export const keyOf = ({ method, url }: Pick<WebRequest, "method" | "url">): string =>
	`${method} ${withoutFragment(url)}`;

type Saved = ReturnType<typeof savedAnswer>;

/** What a server does where a case tells of a failure. */
const answerToFail = (error: string, url: string): WebAnswer => {
	const redirect = (location: string): WebAnswer => ({ status: 302, headers: { location } });
	if (/REDIRECT|redirect-loop/.test(error)) return redirect(url);
	if (error === "address-refused") return redirect("http://10.0.0.1/");
	if (error === "not-pollable") return redirect("ftp://files.example/");
	if (/TIMEOUT/.test(error)) return "silent";
	return /^HPE/.test(error) ? "garbage" : "closed";
};

const PLAIN_PAGE: WebAnswer = {
	status: 200,
	headers: { "content-type": "text/html" },
	body: "<title>A page</title><p>It says this and that, of nothing in particular, and no more.</p>",
};

/** The answers along the way of one exchange: where it was redirected, first the redirect. */
const answersOf = (saved: Saved, url: string, method: string): readonly (readonly [string, WebAnswer])[] => {
	const { error, finalUrl, status = 200, body = "" } = saved;
	const headers: Readonly<Record<string, string>> = saved.headers;
	const breaksOff = error !== undefined && saved.status !== undefined;
	if (error !== undefined && !breaksOff) return [[keyOf({ method, url }), answerToFail(error, url)]];
	const last: WebAnswer = { status, headers, body, breaksOff };
	const location = headers.location;
	// A case may end at a redirect; a poll goes on, and meets a page that says nothing.
	if (location !== undefined)
		return [
			[keyOf({ method, url }), last],
			[keyOf({ method: "GET", url: new URL(location, url).href }), PLAIN_PAGE],
		];
	if (finalUrl === undefined || withoutFragment(finalUrl) === withoutFragment(url))
		return [[keyOf({ method, url }), last]];
	const final = new URL(finalUrl, url).href;
	return [
		[keyOf({ method, url }), { status: 302, headers: { location: final } }],
		[keyOf({ method: "GET", url: final }), last],
	];
};

/** What a probe gets that a case with other answers does not hold: a wall on every platform, and no reason to ask again. */
const REFUSAL: WebAnswer = { status: 418 };

/** Nothing but silence takes so long, also on a machine that is busy with other work. */
const FAST_TIMEOUT = ["--timeout", "1s"];

const needsOf = (one: ResponseCase, target: TargetIdentity): CaseNeeds => {
	const errors = Object.values(one.answers).flatMap(({ error }) => (error === undefined ? [] : [error]));
	const { hostname } = new URL(target.url);
	const has = (pattern: RegExp): boolean => errors.some((error) => pattern.test(error));
	return {
		flags: [
			...(one.userAgent === undefined ? [] : ["--user-agent", one.userAgent]),
			...(has(/robots/) ? ["--respect-robots"] : []),
			...(has(/TIMEOUT/) ? FAST_TIMEOUT : []),
		],
		names: has(/ENOTFOUND/)
			? new Map([[hostname, "unknown"]])
			: has(/EAI_AGAIN/)
				? new Map([[hostname, "unsaid"]])
				: new Map(),
		wrongCertificates: new Set(has(/CERT/) ? [hostname] : []),
	};
};

export const planCase = (one: ResponseCase): PlannedCase => {
	const { target, asked } = play(one, builtInRules());
	const answers = new Map<string, WebAnswer>();
	const saved = new Map<string, Saved>();
	const isHeld = Object.keys(one.answers).length > 0;
	for (const { probe, url, method } of asked) {
		if (isHeld && !(probe in one.answers)) {
			answers.set(keyOf({ method, url }), REFUSAL);
			continue;
		}
		const answer = savedAnswer(one, probe, url);
		for (const [key, served] of answersOf(answer, url, method)) answers.set(key, served);
		saved.set(probe, answer);
	}
	if (one.answers.page?.error === "robots-disallowed") {
		const url = new URL("/robots.txt", target.url).href;
		answers.set(keyOf({ method: "GET", url }), { status: 200, body: "User-agent: *\nDisallow: /\n" });
	}
	return { one, target, needs: needsOf(one, target), answers, saved };
};

/** Cases that can be on one web at once: of different targets, and of one mind about every request. */
export const roundsOf = (cases: readonly PlannedCase[]): readonly (readonly PlannedCase[])[] => {
	type Round = { flags: string; targets: Set<string>; answers: Map<string, string>; cases: PlannedCase[] };
	const rounds: Round[] = [];
	for (const planned of cases) {
		const flags = JSON.stringify([planned.needs.flags, [...planned.needs.names], [...planned.needs.wrongCertificates]]);
		const served = [...planned.answers].map(([key, answer]) => [key, JSON.stringify(answer)] as const);
		const fits = (round: Round): boolean =>
			round.flags === flags &&
			!round.targets.has(planned.target.url) &&
			served.every(([key, answer]) => (round.answers.get(key) ?? answer) === answer);
		let round = rounds.find(fits);
		if (round === undefined) {
			round = { flags, targets: new Set(), answers: new Map(), cases: [] };
			rounds.push(round);
		}
		round.targets.add(planned.target.url);
		for (const [key, answer] of served) round.answers.set(key, answer);
		round.cases.push(planned);
	}
	return rounds.map((round) => round.cases);
};
