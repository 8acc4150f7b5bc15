// Time of a verdict, evidence included, for pages of 2, 30 and 500 KB that no pack knows (issue 5).
// Run after `npm run build`: node test/bench/classify.mjs [seconds per row]

import { createHash } from "node:crypto";
import { canonicalise } from "../../dist/canonical/canonicalise.js";
import { createPoll } from "../../dist/classify/create-poll.js";
import { decide } from "../../dist/classify/decide.js";
import { observe } from "../../dist/classify/observe.js";
import { createRuleSet } from "../../dist/classify/rule-set.js";
import { BUILT_IN } from "../../dist/packs/built-in.js";

const SECONDS = Number(process.argv[2] ?? 1.5);
const AIMS = new Map([
	["2 KB", 20],
	["30 KB", 150],
	["500 KB", 800],
]);

const WORDS =
	"the river came down from the hills and the boats lay still in the evening while children ran along the quay and called names that nobody answered for a long time".split(
		" ",
	);
let seed = 12345;
const random = () => {
	seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
	return seed / 2 ** 32;
};
const sentence = (n) => Array.from({ length: n }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");

/** A page with head, navigation, paragraphs, and inline scripts for about a third of the bytes, as real pages have; just as long as asked. */
const pageOf = (bytes) => {
	const end = `</p></main><footer>${sentence(10)}</footer></body></html>`;
	let html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${sentence(6)}</title>
<meta name="description" content="${sentence(20)}"><meta property="og:title" content="${sentence(6)}">
<meta property="og:url" content="https://news.example/a/1"><link rel="canonical" href="https://news.example/a/1">
<link rel="stylesheet" href="/style.css"></head><body><header><nav><a href="/">Home</a><a href="/news">News</a></nav></header><main><h1>${sentence(5)}</h1>`;
	for (;;) {
		let part = `<section class="part"><h3 id="p${html.length}">${sentence(4)}</h3><p>${sentence(40)} <a href="/a/${html.length}">${sentence(3)}</a></p><img src="/i/${html.length}.jpg" alt="${sentence(4)}"></section>`;
		if (random() < 0.3)
			part += `<script>var data = ${JSON.stringify({ text: sentence(60), list: [1, 2, 3] })};</script>`;
		const left = bytes - html.length - end.length - "<p>".length;
		if (part.length > left) return Buffer.from(`${html}<p>${sentence(400).slice(0, left)}${end}`);
		html += part;
	}
};

const exchangeOf = (url, body, statusCode = 200) => ({
	requestUrl: url,
	finalUrl: url,
	redirects: [],
	outcome: {
		kind: "response",
		statusCode,
		fields: new Map([
			["content-type", "text/html; charset=utf-8"],
			["server", "nginx"],
		]),
		body,
		truncated: false,
	},
});

const noPacks = createRuleSet({ ...BUILT_IN, packs: [] });
const allPacks = createRuleSet(BUILT_IN);
const target = canonicalise("https://news.example/a/1");

/** The verdict on one page, with its evidence. */
const judge = (rules, exchange) => {
	const pack = rules.packOf(target.platform);
	return decide(target, [observe(exchange, "page", pack.need("page"), rules.tokens, target.itemId)], pack);
};
/** The same within a poll, which also makes the request before and the next question after it. */
const poll = (rules, exchange) => createPoll(target, rules).answer(exchange);

/** Milliseconds before anything is timed: rules are compiled at their first use, and code is made fast after some thousand runs. */
const WARMING = 300;
const ROUND = 20;

const runsWithin = (run, milliseconds) => {
	const until = performance.now() + milliseconds;
	let runs = 0;
	while (performance.now() < until) {
		run();
		runs += 1;
	}
	return runs;
};

const measure = (run) => {
	runsWithin(run, WARMING);
	const batch = runsWithin(run, ROUND);
	return () => {
		const start = performance.now();
		for (let i = 0; i < batch; i += 1) run();
		return ((performance.now() - start) * 1000) / batch;
	};
};

/** The time that a tenth of the rounds beat: what the work takes when nothing else runs. */
const undisturbed = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)];

const rows = [...AIMS].map(([name, aim]) => {
	const body = pageOf(Number.parseInt(name, 10) * 1024);
	const exchange = exchangeOf(target.url, body);
	return {
		name,
		aim,
		bytes: body.length,
		runs: [
			() => judge(noPacks, exchange),
			() => judge(allPacks, exchange),
			() => poll(allPacks, exchange),
			() => createHash("sha256").update(body).digest(),
		].map((run) => ({ once: measure(run), times: [] })),
	};
});
const rounds = Math.max(3, Math.round((SECONDS * 1000) / (2 * ROUND)));
// There and back (A B C … C B A): what runs after the largest page finds its caches cold and its garbage to collect.
const all = rows.flatMap(({ runs }) => runs);
for (let round = 0; round < rounds; round += 1) {
	for (const run of round % 2 === 0 ? all : all.toReversed()) run.times.push(run.once());
}
console.log("page     bytes   without packs   all packs   ratio   whole poll step   sha256 alone   aim");
for (const { name, aim, bytes, runs } of rows) {
	const [alone, loaded, step, digest] = runs.map(({ times }) => undisturbed(times));
	const cells = [
		name.padEnd(7),
		String(bytes).padStart(6),
		`${alone.toFixed(1)} µs`.padStart(15),
		`${loaded.toFixed(1)} µs`.padStart(11),
		`${(loaded / alone).toFixed(2)}x`.padStart(7),
		`${step.toFixed(1)} µs`.padStart(17),
		`${digest.toFixed(1)} µs`.padStart(14),
		`  <= ${aim} µs, <= 2x`,
	];
	console.log(cells.join(" "));
}
