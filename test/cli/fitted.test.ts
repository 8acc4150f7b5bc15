import { expect, it } from "vitest";
import { fitted } from "../../src/cli/fitted.ts";

it("messages fit 80 columns, broken at blanks, and go on below their text", () => {
	const url = `https://example.com/${"a".repeat(80)}`;
	const text = `stillup: suspect: ${"word ".repeat(20).trim()}\n  ${"hint ".repeat(20).trim()} ${url}\nshort  as it is\n`;
	const lines = fitted(text).split("\n");
	expect(lines.filter((line) => line.length > 80)).toEqual([`  ${url}`]);
	expect(lines[1]).toMatch(/^ {9}word/);
	expect(lines.find((line, index) => index > 1 && line.startsWith("  hint"))).toBeDefined();
	expect(lines.slice(-2)).toEqual(["short  as it is", ""]);
	const same = (broken: string): string => broken.replaceAll(/\s+/g, " ");
	expect(same(fitted(text))).toBe(same(text));
});

it("what redraws a line of a terminal is left as it is", () => {
	const drawn = `\r\u001b[K${"x ".repeat(60)}`;
	expect(fitted(drawn)).toBe(drawn);
});
