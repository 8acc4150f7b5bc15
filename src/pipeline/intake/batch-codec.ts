import type { Cohort, Notice } from "../../domain/notice.ts";
import type { CanonicalUrl, ItemKind, LaneKey } from "../../domain/target.ts";
import { instant } from "../../domain/time.ts";
import type { IntakeBlock } from "../../store/intake-block.ts";
import type { ReadyBatch } from "./ready-batch.ts";

// A batch as it goes from one thread to another: one long text and arrays of numbers, because copying thousands of
// small objects costs as much as reading them did.

export type PackedBatch = {
	/** The strings of all entries, one after the other. */
	readonly text: string;
	/** The length of each, STRINGS an entry; or one of the marks below. */
	readonly lengths: Uint32Array<ArrayBuffer>;
	/** For each entry when it was reported, and whether by date. */
	readonly dates: Float64Array<ArrayBuffer>;
	readonly cohort: Cohort;
	readonly block: Omit<IntakeBlock, "entries" | "extras">;
	readonly rest: Omit<ReadyBatch, "block">;
};

type BlockEntry = IntakeBlock["entries"][number];

const NULL = 0xffff_ffff;
/** The string is that of the entry before it in the same place: platforms, notifiers and dates come in long runs. */
const SAME = 0xffff_fffe;
const STRINGS = 14;
const DATES = 2;

/** The strings of an entry, into `strings` in the order in which `unpackBatch` reads them. */
const stringsInto = (strings: (string | null)[], { target, notice }: BlockEntry, extra: string | null): void => {
	strings[0] = target.url;
	strings[1] = target.platform;
	strings[2] = target.itemKind;
	strings[3] = target.itemId;
	strings[4] = target.lane;
	strings[5] = target.account;
	strings[6] = notice.reportedOn;
	strings[7] = notice.notifier;
	strings[8] = notice.category;
	strings[9] = notice.channel;
	strings[10] = notice.reference;
	strings[11] = notice.note;
	// Mostly the URL is listed as it is canonical.
	strings[12] = notice.listedUrl === target.url ? null : notice.listedUrl;
	strings[13] = extra;
};

export const packBatch = ({ block: { entries, extras, ...block }, ...rest }: ReadyBatch): PackedBatch => {
	const lengths = new Uint32Array(entries.length * STRINGS);
	const dates = new Float64Array(entries.length * DATES);
	const parts: string[] = [];
	const strings: (string | null)[] = new Array(STRINGS).fill(null);
	const before: string[] = new Array(STRINGS).fill("");
	let at = 0;
	for (const [index, entry] of entries.entries()) {
		dates[index * DATES] = entry.notice.reportedAt;
		dates[index * DATES + 1] = entry.notice.precision === "date" ? 1 : 0;
		stringsInto(strings, entry, extras[index] ?? null);
		for (let place = 0; place < STRINGS; place++) {
			const text = strings[place] ?? null;
			if (text === null) lengths[at++] = NULL;
			else if (text === before[place]) lengths[at++] = SAME;
			else {
				lengths[at++] = text.length;
				before[place] = text;
				parts.push(text);
			}
		}
	}
	return { text: parts.join(""), lengths, dates, cohort: entries[0]?.notice.cohort ?? "reported", block, rest };
};

/** What of a packed batch is handed over rather than copied. */
export const transferred = ({ lengths, dates, block }: PackedBatch): ArrayBuffer[] => [
	lengths.buffer,
	dates.buffer,
	block.identities.buffer,
	block.linkTexts.buffer,
	block.linkEnds.buffer,
];

const noticeOf = (
	strings: readonly (string | null)[],
	reportedAt: number,
	precision: Notice["precision"],
	cohort: Cohort,
): BlockEntry["notice"] => ({
	reportedAt: instant(reportedAt),
	precision,
	cohort,
	reportedOn: strings[6] ?? "",
	notifier: strings[7] ?? null,
	category: strings[8] ?? null,
	channel: strings[9] ?? null,
	reference: strings[10] ?? null,
	note: strings[11] ?? null,
	listedUrl: strings[12] ?? strings[0] ?? "",
});

export const unpackBatch = ({ text, lengths, dates, cohort, block, rest }: PackedBatch): ReadyBatch => {
	const entries: BlockEntry[] = [];
	const extras: (string | null)[] = [];
	const strings: (string | null)[] = new Array(STRINGS).fill(null);
	const before: string[] = new Array(STRINGS).fill("");
	let from = 0;
	let at = 0;
	while (at < lengths.length) {
		for (let place = 0; place < STRINGS; place++) {
			const length = lengths[at++] ?? NULL;
			if (length === NULL) strings[place] = null;
			else if (length === SAME) strings[place] = before[place] ?? null;
			else {
				const next = text.slice(from, from + length);
				from += length;
				strings[place] = next;
				before[place] = next;
			}
		}
		const index = entries.length * DATES;
		extras.push(strings[13] ?? null);
		entries.push({
			// Made by canonical/ on the other thread.
			target: {
				url: (strings[0] ?? "") as CanonicalUrl,
				platform: strings[1] ?? "",
				itemKind: (strings[2] ?? "page") as ItemKind,
				itemId: strings[3] ?? null,
				lane: (strings[4] ?? "") as LaneKey,
				account: strings[5] ?? null,
			},
			notice: noticeOf(strings, dates[index] ?? 0, dates[index + 1] === 1 ? "date" : "instant", cohort),
		});
	}
	return { ...rest, block: { ...block, entries, extras } };
};
