import { expect, test } from "vitest";
import { html, type WatchedWeb, watchWeb } from "../support/watched-web.ts";

const PAGE = "https://travel.example.com/harbour";
const OTHER = "https://travel.example.com/mountain";

const article = (words: string): string =>
	`<title>${words}</title><h1>${words}</h1>${Array.from({ length: 30 }, (_, index) => `<p>Paragraph ${index} tells of ${words} and of what there is to see on day ${index}.</p>`).join("")}`;
const shop = `<title>Pills</title><table>${Array.from({ length: 40 }, (_, index) => `<tr><td>Cheap offer no. ${index * 7}</td><td><b>${index} dollars only, order quickly now</b></td></tr>`).join("")}</table>`;

const study = async (): Promise<WatchedWeb> => {
	const watched = await watchWeb([PAGE, OTHER]);
	watched.answer({ [PAGE]: html(article("the old harbour")), [OTHER]: html(article("the high mountain")) });
	expect((await watched.on(0, "sweep")).code).toBe(0);
	return watched;
};

test("a page that stays 200 with other content stays live, and the change is noted wherever it is looked for", async () => {
	const watched = await study();
	watched.answer({ [PAGE]: html(shop) });
	const swept = JSON.parse((await watched.on(1, "sweep", "--json")).out);
	expect(swept).toMatchObject({ live: 2, changed: 0, contentChanged: 1 });

	const shown = (await watched.on(1.1, "show", PAGE)).out;
	expect(shown).toMatch(/live {2,}ok/);
	expect(shown).toMatch(/content changed \(\d+% alike\)/);
	const rows = (await watched.on(1.1, "export", "snapshots", "--format", "jsonl")).out
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line))
		.filter(({ url }) => url === PAGE);
	expect(rows.map(({ status }) => status)).toEqual(["live", "live"]);
	expect(rows[0].similarity).toBe(null);
	expect(rows[1].similarity).toBeLessThan(0.5);
	expect(rows.map(({ changed }) => changed)).toEqual([null, true]);
	expect((await watched.on(1.1, "export")).out.split("\r\n", 1)[0]?.split(",").at(-1)).toBe("changed");
	const changes = JSON.parse((await watched.on(1.1, "changes", "--json")).out).changes;
	expect(changes).toMatchObject([{ change: "content-changed", url: PAGE, status: "live" }]);
	expect(changes).toMatchObject([{ before: null, beforeSeen: null }]);
	expect((await watched.on(1.1, "changes")).out).toMatch(/content changed \(\d+% alike\), on 2026-09-02/);
	expect((await watched.on(2.1, "sweep")).out).toContain("1 live page with other content than when first seen");
});

test("other content is told once, and again after it was as at first", async () => {
	const watched = await study();
	const told = async (day: number): Promise<number> => {
		await watched.on(day, "sweep");
		return JSON.parse((await watched.on(day + 0.1, "changes", "--json")).out).changes.length;
	};
	watched.answer({ [PAGE]: html(shop) });
	expect(await told(1)).toBe(1);
	expect(await told(2)).toBe(0);
	watched.answer({ [PAGE]: html(article("the old harbour")) });
	expect(await told(3)).toBe(0);
	watched.answer({ [PAGE]: html(shop) });
	expect(await told(4)).toBe(1);
});

test("a page that was edited, removed or walled is not told as other content", async () => {
	const watched = await study();
	watched.answer({
		[PAGE]: html(article("the old harbour").replace("Paragraph 7", "A paragraph that was written anew,")),
		[OTHER]: { status: 403 },
	});
	const swept = JSON.parse((await watched.on(1, "sweep", "--json")).out);
	expect(swept).toMatchObject({ live: 1, inconclusive: 1, contentChanged: 0 });
	watched.answer({ [OTHER]: html(shop, 404) });
	expect(JSON.parse((await watched.on(2, "sweep", "--json")).out)).toMatchObject({ removed: 1, contentChanged: 0 });
	expect((await watched.on(2.1, "show", OTHER)).out).not.toContain("content changed");
});
