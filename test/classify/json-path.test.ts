import { expect, test } from "vitest";
import { judge } from "../../src/classify/judge.ts";
import { cpuMs } from "../support/cpu-time.ts";

const url = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
const judged = (body: string) => judge({ url, status: 200, headers: { "content-type": "text/html" }, body }).rule;
const PLAYER = 'ytInitialPlayerResponse = {"playabilityStatus":{"status":"ERROR","reason":"Video unavailable"}}';
const script = (text: string): string => `<script>${text}</script>`;

test("an assignment is found in whichever script it stands, and only in a script", () => {
	const plain = judged(script(PLAYER));
	const without = judged(script("x = 1"));
	expect(plain).not.toBe(without);
	expect(judged(`${script("x = 1")}<p>${PLAYER}</p>${script("y = 2")}${script(PLAYER)}${script("z = 3")}`)).toBe(plain);
	expect(judged(`${script("x = 1")}<p>${PLAYER}</p>${script("y = 2")}`)).toBe(without);
});

test("a page of a hundred thousand scripts is read in a moment", async () => {
	const body = script("").repeat(110_000);
	judged(script(PLAYER));
	const spent = await cpuMs(() => {
		for (let i = 0; i < 3; i += 1) judged(body);
	});
	// Searched through to its end from each script, it takes seconds.
	expect(spent).toBeLessThan(2500);
});
