import { expect, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";
import { createPoll } from "../../src/classify/create-poll.ts";
import { judgeEvidence } from "../../src/classify/judge-evidence.ts";
import { builtInRules } from "../../src/classify/rule-set.ts";
import type { Exchange } from "../../src/domain/exchange.ts";
import type { PollStep } from "../../src/domain/poll.ts";

const rules = builtInRules();

const targetOf = (url: string) => {
	const found = canonicalise(url);
	if (found.kind === "problem") throw new Error(found.message);
	return found;
};

const page = (requestUrl: string, statusCode: number, html: string, finalUrl = requestUrl): Exchange => ({
	requestUrl,
	finalUrl,
	redirects: finalUrl === requestUrl ? [] : [{ url: requestUrl, statusCode: 302, location: finalUrl }],
	outcome: {
		kind: "response",
		statusCode,
		fields: new Map([["content-type", "text/html; charset=utf-8"]]),
		body: Buffer.from(html),
		truncated: false,
	},
});

/** Runs a poll of `url` against answers; tells which probes were asked and how it ended. */
const run = (url: string, answer: (asked: PollStep & { kind: "ask" }) => Exchange) => {
	const target = targetOf(url);
	const poll = createPoll(target, rules);
	const asked: string[] = [];
	let step = poll.first;
	while (step.kind === "ask") {
		asked.push(step.probe);
		step = poll.answer(answer(step));
	}
	return { asked, verdict: step.verdict, again: judgeEvidence(target, step.evidence, rules) };
};

const ARTICLE = `<title>Harvest festival</title><h1>Harvest festival</h1><p>${"The village met on the green. ".repeat(20)}</p>`;
const NOT_FOUND = (path: string) =>
	`<title>Page not found</title><nav><a>Home</a><a>News</a></nav><h1>Page not found</h1><p>There is nothing at ${path}. Try the search or go back to the front page of this newspaper.</p>`;

test("a page unlike the one that cannot exist is live, and that one is asked for once", () => {
	const { asked, verdict, again } = run("https://news.example/a/1", (step) =>
		step.probe === "page" ? page(step.request.url, 200, ARTICLE) : page(step.request.url, 404, NOT_FOUND("x")),
	);
	expect(asked).toEqual(["page", "soft-404"]);
	expect(verdict).toMatchObject({ status: "live", reason: "ok", rule: "web/ok-compared" });
	expect(again).toEqual(verdict);
});

test("a 200 page that says not found, like the one that cannot exist, is a soft 404", () => {
	const { verdict, again } = run("https://news.example/a/1", (step) =>
		page(step.request.url, 200, NOT_FOUND(new URL(step.request.url).pathname)),
	);
	expect(verdict).toMatchObject({ status: "removed", reason: "soft-404" });
	expect(again).toEqual(verdict);
});

test("a page titled not found on a host that knows 404 is not removed", () => {
	const { verdict } = run("https://news.example/a/1", (step) =>
		step.probe === "page"
			? page(step.request.url, 200, `<title>Page not found</title><p>${"A short story by a new author. ".repeat(30)}`)
			: page(step.request.url, 404, "<title>404</title>"),
	);
	expect(verdict.status).toBe("inconclusive");
});

test("the same page for every address is inconclusive unless it says not found", () => {
	const { verdict } = run("https://kit.example/a/1", (step) => page(step.request.url, 200, ARTICLE));
	expect(verdict).toMatchObject({ status: "inconclusive", reason: "ambiguous-tombstone" });
});

test("a page and one that cannot exist, both sent to the front page, are a weak soft 404", () => {
	const { verdict } = run("https://news.example/a/1", (step) =>
		page(step.request.url, 200, ARTICLE, "https://news.example/"),
	);
	expect(verdict).toMatchObject({ status: "removed", reason: "soft-404", grade: "weak" });
});

test("a page sent to the front page is inconclusive where the one that cannot exist answers 404", () => {
	const { verdict } = run("https://news.example/a/1", (step) =>
		step.probe === "page"
			? page(step.request.url, 200, ARTICLE, "https://news.example/")
			: page(step.request.url, 404, NOT_FOUND("x")),
	);
	expect(verdict).toMatchObject({ status: "inconclusive", reason: "redirected-away" });
});

test("a site's front page is not compared", () => {
	const { asked, verdict } = run("https://news.example/", (step) => page(step.request.url, 200, ARTICLE));
	expect(asked).toEqual(["page"]);
	expect(verdict).toMatchObject({ status: "live" });
});

test("the question for the page that cannot exist is shared by a host's targets", () => {
	const poll = createPoll(targetOf("https://news.example/a/1"), rules);
	const step = poll.answer(page("https://news.example/a/1", 200, ARTICLE));
	expect(step).toMatchObject({ kind: "ask", probe: "soft-404", sharedKey: "soft-404 https://news.example" });
});

test.each([
	[
		"https://www.facebook.com/some.page",
		{ method: "GET", fields: { "accept-language": "en-US,en;q=0.9" }, body: null },
	],
	["https://news.example/a/1", { method: "GET", fields: {}, body: null }],
])("a request has the fields that its pack asks for: %s", (url, request) => {
	expect(createPoll(targetOf(url), rules).first).toMatchObject({ kind: "ask", probe: "page", request });
});

test("a probe may post what its pack says, with the item's name in it", () => {
	const poll = createPoll(targetOf("https://odysee.com/@some:a/thing:b"), rules);
	if (poll.first.kind !== "ask") throw new Error("nothing asked");
	const next = poll.answer(page(poll.first.request.url, 200, "<title>Odysee</title>"));
	if (next.kind !== "ask") throw new Error("nothing more asked");
	expect(next.request).toMatchObject({ method: "POST", fields: { "content-type": "application/json" } });
	expect(next.request.body).toContain("thing");
});
