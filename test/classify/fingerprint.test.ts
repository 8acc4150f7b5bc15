import { expect, test } from "vitest";
import { similarity } from "../../src/classify/fingerprint.ts";
import { openText } from "../../src/classify/page-charset.ts";
import { scanPage } from "../../src/classify/scan-page.ts";
import { fc } from "../support/properties.ts";

const printOf = (html: string): string =>
	scanPage(openText(Buffer.from(html), "text/html"), [], false).fingerprint ?? "";
const WORDS =
	"river boat evening hill market bridge lamp child story winter bread letter garden window street song".split(" ");
const text = (seed: number, count: number): string =>
	Array.from({ length: count }, (_, at) => WORDS[(seed * 7919 + at * at * 31 + at * seed) % WORDS.length]).join(" ");

test("white space, case, scripts and comments do not count", () => {
	const page = `<h1>Blue mug</h1><p>${text(1, 80)}</p>`;
	const other = `<H1>blue   MUG</H1>\n<p>${text(1, 80).replaceAll(" ", "\n ")}</p><!-- built 12:03:17 -->`;
	expect(similarity(printOf(page), printOf(other))).toEqual({ text: 1, structure: 1 });
});

test("a changed counter leaves a page alike, another text does not", () => {
	const page = (count: string, body: string) => `<h1>Blue mug</h1><p>${count} visits</p><p>${body}</p>`;
	const same = similarity(printOf(page("17", text(1, 200))), printOf(page("90210", text(1, 200))));
	expect(same.text).toBeGreaterThan(0.8);
	const other = similarity(printOf(page("17", text(1, 200))), printOf(page("17", text(5, 200))));
	expect(other.text).toBeLessThan(same.text);
	expect(other.structure).toBe(1);
});

test("the estimate follows the Jaccard similarity within its error", () => {
	const letters = (of: string): Set<string> => {
		const bare = of.replaceAll(" ", "");
		return new Set(Array.from({ length: bare.length - 7 }, (_, at) => bare.slice(at, at + 8)));
	};
	const errors: number[] = [];
	for (let round = 1; round <= 40; round += 1) {
		const shared = text(round, 150);
		const [one, two] = [`${shared} ${text(round + 100, round * 4)}`, `${shared} ${text(round + 200, round * 4)}`];
		const [first, second] = [letters(one), letters(two)];
		const both = [...first].filter((gram) => second.has(gram)).length;
		const jaccard = both / (first.size + second.size - both);
		errors.push(similarity(printOf(`<p>${one}</p>`), printOf(`<p>${two}</p>`)).text - jaccard);
	}
	const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
	const spread = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
	expect(Math.abs(mean)).toBeLessThan(0.05);
	expect(spread).toBeLessThan(0.12);
});

test("a page is wholly like itself, and likeness does not depend on the order", () => {
	const pages = fc.array(fc.constantFrom(...WORDS, "<p>", "</p>", "<br>"), { minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(pages, pages, (one, two) => {
			const [first, second] = [printOf(one.join(" ")), printOf(two.join(" "))];
			if (first === "" || second === "") return;
			expect(similarity(first, first)).toEqual({ text: 1, structure: 1 });
			expect(similarity(first, second)).toEqual(similarity(second, first));
		}),
	);
});
