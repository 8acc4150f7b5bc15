import { expect, test } from "vitest";
import { intakeBlock, LINK_ROOM, noticeChainText } from "../../src/store/intake-block.ts";
import { aNotice, aTarget } from "../support/builders.ts";

const notice = aNotice("2026-01-01T00:00:00Z", {
	precision: "date",
	reportedOn: "31.12.2025",
	notifier: "Ж 😀",
	note: 'a "b"',
	extra: { id: "7" },
});

test("the text that a notice's link covers stays as it is: links of stored studies were made of it", () => {
	expect(noticeChainText(12, "https://a.example/", { ...notice, listedUrl: "a.example" }, '{"id":"7"}')).toBe(
		'[12,"https://a.example/",1767225600000,"date","31.12.2025","Ж 😀",null,null,null,"a \\"b\\"","reported","a.example","{\\"id\\":\\"7\\"}"]',
	);
});

test("a block holds the text of each notice after the room for its number and the link before", () => {
	const notices = [notice, aNotice("2026-01-02T00:00:00Z"), { ...notice, notifier: "half \ud83d" }];
	const urls = ["https://a.example/ü", "https://b.example/", "https://c.example/"];
	const block = intakeBlock(notices.map((each, index) => ({ target: aTarget(urls[index] ?? ""), notice: each })));
	expect(block.entries[2]?.notice.notifier).toBe("half \ufffd");
	let start = 0;
	for (const [index, end] of block.linkEnds.entries()) {
		const text = Buffer.from(block.linkTexts).toString("utf8", start + LINK_ROOM, end);
		const own = block.entries[index]?.notice ?? notice;
		expect(`[5,${text}`).toBe(noticeChainText(5, urls[index] ?? "", own, block.extras[index] ?? null));
		start = end;
	}
	expect(start).toBe(block.linkTexts.length);
	expect(block.identities[0]).not.toBe(block.identities[2]);
	expect(intakeBlock([]).linkEnds).toHaveLength(0);
});

test("what makes a notice the same stays as it is: identities are stored", () => {
	const { identities } = intakeBlock([{ target: aTarget("https://a.example/"), notice }]);
	expect(identities[0]).toBe(26_945_460_047_575);
});
