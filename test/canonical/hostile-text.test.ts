import { expect, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";
import { cpuMs } from "../support/cpu-time.ts";

// Cells are hostile input: the longest that is read must cost no more than a moment whatever it is made of.

const LENGTH = 7900;

test.each([
	["closing brackets", `https://news.example/${")".repeat(LENGTH)}`],
	["opening brackets", "(".repeat(LENGTH)],
	["quotes", `"`.repeat(LENGTH)],
	["spaces inside", `https://news.example/a${" ".repeat(LENGTH)}b`],
	["a link that never ends", `[${"x".repeat(LENGTH / 2)}](${"y".repeat(LENGTH / 2)}`],
	["a formula that never ends", `=HYPERLINK("${'""'.repeat(LENGTH / 2)}`],
	["an anchor that never ends", `<a ${"href ".repeat(LENGTH / 5)}`],
	["defanged dots", `hxxp://a${"[.]".repeat(LENGTH / 3)}`],
	["escapes", `https://news.example/${"%41".repeat(LENGTH / 3)}`],
	["slashes", `https://news.example/${"/".repeat(LENGTH)}x`],
	["backslashes", `https://news.example/${"\\".repeat(LENGTH)}x`],
	["escaped line breaks", `https://news.example/${"\\n".repeat(LENGTH / 2)}x`],
	["HTML ampersands", `https://news.example/?${"&amp;".repeat(LENGTH / 5)}x`],
	["stray percent signs", `https://news.example/${"%".repeat(LENGTH)}`],
	["parameters", `https://news.example/?${"utm_a=1&".repeat(LENGTH / 8)}`],
	["labels", `https://${"a.".repeat(LENGTH / 2)}example/`],
	["wrapped links", `https://l.facebook.com/l.php?u=${"https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3D".repeat(100)}`],
])("%s are read at once", async (_, text) => {
	const spent = await cpuMs(() => {
		for (let round = 0; round < 10; round += 1) canonicalise(text);
	});
	expect(spent / 10).toBeLessThan(50);
});
