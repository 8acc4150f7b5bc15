import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { canonicalise } from "../../src/canonical/canonicalise.ts";
import { createPoll } from "../../src/classify/create-poll.ts";
import { judgeEvidence } from "../../src/classify/judge-evidence.ts";
import { judgeExchange } from "../../src/classify/judge-exchange.ts";
import { observe } from "../../src/classify/observe.ts";
import { requestOf } from "../../src/classify/probe.ts";
import type { RuleSet } from "../../src/classify/rule-set.ts";
import { exchangeOf, savedExchangeSchema } from "../../src/classify/saved-exchange.ts";
import type { Evidence } from "../../src/domain/evidence.ts";
import type { Exchange } from "../../src/domain/exchange.ts";
import type { TargetIdentity } from "../../src/domain/target.ts";
import type { Verdict } from "../../src/domain/verdict.ts";

// Reads the cases under fixtures/responses (fixtures/responses/README.md says what they look like) and plays them.

const answerSchema = z.strictObject({
	status: z.number().optional(),
	headers: z.record(z.string(), z.string()).optional(),
	finalUrl: z.string().optional(),
	body: z.string().optional(),
	error: z.string().optional(),
});

const caseSchema = z.strictObject({
	case: z.string().regex(/^[a-z0-9-]+$/),
	about: z.coerce.string(),
	url: z.string(),
	/** The user agent that the user has set, for probes that need a certain one. */
	userAgent: z.string().optional(),
	/** What each probe gets; a probe that is not here gets a refused connection. */
	answers: z.record(z.string(), answerSchema),
	expected: z.strictObject({ status: z.string(), reason: z.string(), rule: z.string() }),
	/** The name of one probe: the case is that probe's answer alone, read as a saved exchange. */
	saved: z.string().optional(),
	/** Looks that others than the poll add to the evidence, such as a second resolver's. */
	looksAlso: z.array(z.string()).default([]),
	/** Probes that the poll must have asked, in order; not checked when left out. */
	asks: z.array(z.string()).optional(),
	/** Rules that this case comes near to and that must not decide it. */
	mustNot: z.array(z.string()).default([]),
});

export type ResponseCase = z.output<typeof caseSchema> & { readonly platform: string };

const ROOT = new URL("../../fixtures/responses/", import.meta.url);

/** The cases of one file; a slip in it is told with the file, the case and the part. */
const casesIn = (file: string): readonly z.output<typeof caseSchema>[] => {
	const content: unknown = parse(readFileSync(new URL(file, ROOT), "utf8"));
	const read = z.array(caseSchema).safeParse(content);
	if (read.success) return read.data;
	const problems = read.error.issues.map(({ path: [index, ...part], message }) => {
		const named = z.array(z.unknown()).safeParse(content).data?.[Number(index)];
		const name = z.object({ case: z.string() }).safeParse(named).data?.case ?? `number ${Number(index) + 1}`;
		return `fixtures/responses/${file}: case ${name}: ${part.map(String).join(".")}: ${message}`;
	});
	throw new Error(problems.join("\n"));
};

export const responseCases = (): readonly ResponseCase[] =>
	readdirSync(ROOT, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) =>
			readdirSync(new URL(`${name}/`, ROOT))
				.filter((file) => file.endsWith(".yaml"))
				.flatMap((file) => casesIn(`${name}/${file}`).map((one) => ({ ...one, platform: name }))),
		);

const REFUSED = { error: "ECONNREFUSED" };

const withContentType = (answer: z.output<typeof answerSchema>) => {
	const start = (answer.body ?? "").trimStart().charAt(0);
	const type = start === "{" || start === "[" ? "application/json" : "text/html; charset=utf-8";
	return { ...answer, headers: { "content-type": type, ...answer.headers } };
};

/** What a case's probe gets, as `judge` would read it. */
export const savedAnswer = (one: ResponseCase, probe: string, requestUrl: string) => ({
	url: one.url,
	requestUrl,
	...withContentType(one.answers[probe] ?? REFUSED),
});

export type Played = {
	readonly target: TargetIdentity;
	readonly asked: readonly { readonly probe: string; readonly url: string; readonly method: string }[];
	readonly verdict: Verdict;
	readonly evidence: Evidence;
};

export type SavedAnswer = ReturnType<typeof savedAnswer>;
/** Changes what a probe gets. */
export type Alter = (saved: SavedAnswer, probe: string) => z.input<typeof savedExchangeSchema>;

/** Judges the answer of one probe alone, as `judge` would a saved exchange. */
const playSaved = (one: ResponseCase, probe: string, target: TargetIdentity, rules: RuleSet, alter: Alter): Played => {
	const compiled = rules.packOf(target.platform).probes.find((known) => known.probe.name === probe);
	const request = compiled === undefined ? null : requestOf(compiled, target);
	if (request === null && probe !== "page") throw new Error(`${one.case}: no probe ${probe} for this target`);
	const { url, method } = request?.request ?? { url: target.url, method: "GET" };
	const look = judgeExchange(alter(savedAnswer(one, probe, url), probe), rules);
	return { target, asked: [{ probe, url, method }], verdict: look.verdict, evidence: look.evidence };
};

/** Plays a case as a poll, or as a saved exchange where it is one; `met` changes what a poll meets. */
export const play = (
	one: ResponseCase,
	rules: RuleSet,
	alter: Alter = (saved) => saved,
	met: (exchange: Exchange) => Exchange = (exchange) => exchange,
): Played => {
	const found = canonicalise(one.url);
	if (found.kind === "problem") throw new Error(`${one.case}: ${found.message}`);
	if (one.saved !== undefined) return playSaved(one, one.saved, found, rules, alter);
	const poll = createPoll(found, rules, one.userAgent === undefined ? {} : { userAgent: one.userAgent });
	const asked: { probe: string; url: string; method: string }[] = [];
	let step = poll.first;
	while (step.kind === "ask") {
		asked.push({ probe: step.probe, url: step.request.url, method: step.request.method });
		const saved = savedExchangeSchema.parse(alter(savedAnswer(one, step.probe, step.request.url), step.probe));
		step = poll.answer(met(exchangeOf(saved, step.request.url)));
	}
	if (one.looksAlso.length === 0) return { target: found, asked, verdict: step.verdict, evidence: step.evidence };
	const added = one.looksAlso.map((probe) => {
		const saved = savedExchangeSchema.parse(alter(savedAnswer(one, probe, found.url), probe));
		return observe(
			exchangeOf(saved, found.url),
			probe,
			rules.packOf(found.platform).need(probe, found.itemKind),
			rules.tokens,
			found.itemId,
		);
	});
	const evidence = { ...step.evidence, observations: [...step.evidence.observations, ...added] };
	const verdict = judgeEvidence(found, evidence, rules) ?? step.verdict;
	return {
		target: found,
		asked: [...asked, ...one.looksAlso.map((probe) => ({ probe, url: found.url, method: "GET" }))],
		verdict,
		evidence,
	};
};
