import { expect, test } from "vitest";
import { runProgram } from "../../support/run-program.ts";
import { html, watchWeb } from "../../support/watched-web.ts";

const FIRST = "https://travel.example.com/harbour";
const REFUSED = "https://travel.example.com/limit";
const LAST = "https://travel.example.com/mountain";
const article = `<title>A place</title><h1>A place</h1>${"<p>What there is to see there.</p>".repeat(20)}`;

/** contract.md section 2. */
const FIELDS =
	"url canonicalUrl platform kind checkedAt status reason scope rule grade httpStatus finalUrl redirects title bytes sha256 attempts durationMs";

const linesOf = (text: string): Record<string, unknown>[] =>
	text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));

test("a look that was begun is finished before the next one of its host is begun", async () => {
	const watched = await watchWeb([FIRST]);
	watched.answer({
		[FIRST]: html(article),
		[REFUSED]: { status: 429, headers: { "retry-after": "86400" } },
		[LAST]: html(article),
	});
	const lines = linesOf((await watched.on(0, "check", FIRST, REFUSED, LAST, "--json")).out);
	expect(lines).toMatchObject([
		{ url: FIRST, status: "live", rule: "web/ok-compared", attempts: 2 },
		{ url: REFUSED, status: "inconclusive", reason: "rate-limited", rule: "http/rate-limited", httpStatus: 429 },
		{ url: LAST, status: "inconclusive", reason: "rate-limited", rule: "lane/deferred", httpStatus: null },
	]);
	expect(watched.web.asked.map(({ url }) => url)).not.toContain(LAST);
});

test("the lines of check and judge hold the fields of the contract, in its order", async () => {
	const watched = await watchWeb([FIRST]);
	watched.answer({ [FIRST]: html(article) });
	const checked = linesOf((await watched.on(0, "check", FIRST, "ftp://files.example/a", "--json")).out);
	for (const line of checked) expect(Object.keys(line).join(" ")).toBe(FIELDS);
	const input = `{"url":"${FIRST}","status":404}\n{"url":"no address","status":200}\n`;
	const judged = linesOf((await runProgram(["judge", "-", "--json"], { input })).out);
	for (const line of judged) expect(Object.keys(line).join(" ")).toBe(FIELDS);
	expect(judged).toMatchObject([
		{ status: "removed", checkedAt: null, attempts: null, durationMs: null },
		{ status: "inconclusive", reason: "not-pollable" },
	]);
});

test("user names and passwords are in no output of check and judge", async () => {
	const watched = await watchWeb([FIRST]);
	const withUser = FIRST.replace("://", "://anna:secret@");
	watched.answer({ [FIRST]: { status: 302, headers: { location: `${LAST.replace("://", "://anna:secret@")}` } } });
	for (const flags of [["--json"], ["--verbose"]]) {
		const run = await watched.on(0, "check", withUser, ...flags);
		expect(run.out + run.err).not.toContain("secret");
	}
	const saved = { url: withUser, requestUrl: withUser, finalUrl: withUser.replace("harbour", "x"), status: 404 };
	const redirect = { url: FIRST, status: 302, headers: { location: withUser } };
	const input = `${JSON.stringify(saved)}\n${JSON.stringify(redirect)}\n`;
	for (const flags of [["--json"], ["--verbose"]]) {
		const run = await runProgram(["judge", "-", ...flags], { input });
		expect(run.out + run.err).not.toContain("secret");
	}
});
