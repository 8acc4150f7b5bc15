import { MessageChannel } from "node:worker_threads";
import { describe, expect, onTestFinished, test } from "vitest";
import { canonicalise } from "../../src/canonical/canonicalise.ts";
import type { NoticeListSettings } from "../../src/csv/notice-list.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { packBatch, unpackBatch } from "../../src/pipeline/intake/batch-codec.ts";
import { type NoticeReader, openReader } from "../../src/pipeline/intake/notice-reader.ts";
import type { ReadyBatch } from "../../src/pipeline/intake/ready-batch.ts";
import { receiveBatches } from "../../src/pipeline/intake/receive-batches.ts";
import { serveBatches } from "../../src/pipeline/intake/serve-batches.ts";
import { BATCHES_AHEAD } from "../../src/pipeline/intake/thread-messages.ts";
import { type IntakeEntry, intakeBlock } from "../../src/store/intake-block.ts";
import { NOW, sourceOf } from "../csv/support/read-list.ts";
import { fc } from "../support/properties.ts";

const SETTINGS: NoticeListSettings = {
	map: new Map(),
	preset: "auto",
	timezone: "UTC",
	cohort: "reported",
	now: NOW,
};
const open = (text: string) => (): Promise<NoticeReader> => openReader(sourceOf(text), SETTINGS, canonicalise);

/** Both sides of the thread, joined by a channel on this one. */
const overChannel = async (opener: () => Promise<NoticeReader>): Promise<NoticeReader> => {
	const { port1, port2 } = new MessageChannel();
	onTestFinished(() => {
		port1.close();
		port2.close();
	});
	const served = serveBatches(port2, opener);
	onTestFinished(async () => {
		port1.close();
		await Promise.race([served, new Promise((resolve) => setImmediate(resolve))]);
	});
	return receiveBatches(port1, async () => port1.close());
};

const readAll = async (reader: NoticeReader): Promise<readonly ReadyBatch[]> => {
	let batches: ReadyBatch[] = [];
	for (;;) {
		const next = await reader.next();
		if (next === "done") return batches;
		if (next === "restart") batches = [];
		else batches.push(next);
	}
};
const entriesOf = (batches: readonly ReadyBatch[]) => batches.flatMap(({ block }) => block.entries);

const LONG = `url,reported_at,note,extra one\n${Array.from({ length: 20_000 }, (_, row) => `https://h${row % 7}.example.com/${row},2021-04-03,${row % 3 === 0 ? '"a\nb"' : ""},${row % 5 === 0 ? "😀" : ""}\n`).join("")}broken,2021-01-01,,\nhxxps://a[.]example.com/,never,,\n`;

describe("a list that another thread reads", () => {
	test("comes out as if it were read on this one", async () => {
		const here = await readAll(await open(LONG)());
		const reader = await overChannel(open(LONG));
		const there = await readAll(reader);
		const bare = entriesOf(here).map(({ target: { url, platform, itemKind, itemId, lane, account }, notice }) => ({
			target: { url, platform, itemKind, itemId, lane, account },
			notice: { ...notice, extra: undefined },
		}));
		expect(entriesOf(there)).toEqual(bare);
		expect(there.flatMap(({ block }) => block.extras)).toEqual(here.flatMap(({ block }) => block.extras));
		expect(there.flatMap(({ problems }) => problems)).toEqual(here.flatMap(({ problems }) => problems));
		expect(there.map(({ assumed }) => assumed)).toEqual(here.map(({ assumed }) => assumed));
		expect(reader.understood()).toMatchObject({ form: { encoding: "utf-8", delimiter: "," } });
		expect(reader.understood().columns.get("url")).toBe(0);
	});

	test("begins anew when a date needs its whole column", async () => {
		const rows = Array.from({ length: 3000 }, () => "https://a.example.com/,2021-04-03\n").join("");
		const text = `url,reported_at\n${rows}https://b.example.com/,03/04/2021\nhttps://b.example.com/,13/04/2021\n`;
		const reader = await overChannel(open(text));
		const entries = entriesOf(await readAll(reader));
		expect(entries).toHaveLength(3002);
		expect(entries.at(-2)?.notice.reportedAt).toBe(Date.UTC(2021, 3, 4));
		expect(reader.understood().dates).toContain("13/04/2021");
	});

	test("asks what it would ask here", async () => {
		const question = overChannel(open("url,link\nhttps://a.example.com/,https://b.example.com/\n"));
		await expect(question).rejects.toThrow(UserError);
		await expect(question).rejects.toMatchObject({ hint: expect.stringContaining("--map url=") });
	});

	test("a fault over there is a fault here, with its place", async () => {
		const faulty: NoticeReader = {
			...(await open("url\nhttps://a.example.com/\n")()),
			next: () => Promise.reject(new Error("a bug")),
		};
		const reader = await overChannel(() => Promise.resolve(faulty));
		await expect(reader.next()).rejects.toThrow(/a bug[\s\S]*import-thread\.test/);
	});

	test("is not read further ahead than a few batches", async () => {
		let read = 0;
		const endless: NoticeReader = {
			...(await open("url\nhttps://a.example.com/\n")()),
			next: async () => {
				read++;
				return { rows: 1, block: intakeBlock([]), problems: [], assumed: new Map() };
			},
		};
		const reader = await overChannel(() => Promise.resolve(endless));
		for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
		expect(read).toBe(BATCHES_AHEAD + 1);
		await reader.next();
		for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
		expect(read).toBe(BATCHES_AHEAD + 2);
	});
});

test("packing a batch loses nothing", () => {
	const text = fc.oneof(fc.constant("same"), fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }));
	const maybe = fc.option(text, { nil: null });
	const entry = fc.record({
		target: fc.record({
			url: text,
			platform: text,
			itemKind: fc.constantFrom("page", "post"),
			itemId: maybe,
			lane: text,
			account: maybe,
		}),
		notice: fc.record({
			reportedAt: fc.integer({ min: 0, max: 2 ** 45 }),
			precision: fc.constantFrom("date", "instant"),
			reportedOn: text,
			notifier: maybe,
			category: maybe,
			channel: maybe,
			reference: maybe,
			note: maybe,
			cohort: fc.constant("control"),
			listedUrl: text,
			extra: fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
		}),
	});
	fc.assert(
		fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
			const block = intakeBlock(entries as unknown as readonly IntakeEntry[]);
			const batch: ReadyBatch = { rows: 9, block, problems: [], assumed: new Map([["refanged", 1]]) };
			const bare = block.entries.map(({ target, notice }) => ({ target, notice: { ...notice, extra: undefined } }));
			expect(unpackBatch(packBatch(batch))).toEqual({ ...batch, block: { ...block, entries: bare } });
		}),
	);
});
