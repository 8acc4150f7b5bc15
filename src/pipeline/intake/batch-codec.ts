import type { Cohort, Notice } from "../../domain/notice.ts";
import type { CanonicalUrl, ItemKind, LaneKey } from "../../domain/target.ts";
import { instant } from "../../domain/time.ts";
import type { IntakeEntry } from "../../store/store.ts";
import type { ReadyBatch } from "./ready-batch.ts";

// A batch as it goes from one thread to another: one long text and one array of numbers, because copying thousands of
// small objects costs as much as reading them did.

export type PackedBatch = {
	readonly text: string;
	readonly numbers: Float64Array<ArrayBuffer>;
	readonly cohort: Cohort;
	readonly rest: Omit<ReadyBatch, "entries">;
};

/** Hardly any text holds one: csv/ makes NUL visible, JSON escapes it, URLs encode it. */
const SEPARATOR = "\0";
const UNREADABLE = "\ufffd";
const STRINGS = 14;
const NUMBERS = 3;

/** The strings of an entry; which of them are null goes into a number, a bit each. */
const stringsOf = ({ target, notice }: IntakeEntry): readonly (string | null)[] => {
	const { extra } = notice;
	let isBare = true;
	for (const _ in extra) {
		isBare = false;
		break;
	}
	return [
		target.url,
		target.platform,
		target.itemKind,
		target.itemId,
		target.lane,
		target.account,
		notice.reportedOn,
		notice.notifier,
		notice.category,
		notice.channel,
		notice.reference,
		notice.note,
		// Mostly the URL is listed as it is canonical.
		notice.listedUrl === target.url ? null : notice.listedUrl,
		isBare ? null : JSON.stringify(extra),
	];
};

export const packBatch = ({ entries, ...rest }: ReadyBatch): PackedBatch => {
	const numbers = new Float64Array(entries.length * NUMBERS);
	const strings: string[] = [];
	for (const [index, entry] of entries.entries()) {
		let nulls = 0;
		for (const [bit, text] of stringsOf(entry).entries()) {
			if (text === null) nulls |= 1 << bit;
			strings.push(text === null ? "" : text.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, UNREADABLE) : text);
		}
		numbers[index * NUMBERS] = entry.notice.reportedAt;
		numbers[index * NUMBERS + 1] = entry.notice.precision === "date" ? 1 : 0;
		numbers[index * NUMBERS + 2] = nulls;
	}
	return { text: strings.join(SEPARATOR), numbers, cohort: entries[0]?.notice.cohort ?? "reported", rest };
};

export const unpackBatch = ({ text, numbers, cohort, rest }: PackedBatch): ReadyBatch => {
	const strings = text.split(SEPARATOR);
	const entries: IntakeEntry[] = [];
	for (let index = 0; index * NUMBERS < numbers.length; index++) {
		const nulls = numbers[index * NUMBERS + 2] ?? 0;
		const first = index * STRINGS;
		const textAt = (bit: number): string => strings[first + bit] ?? "";
		const orNull = (bit: number): string | null => ((nulls >> bit) & 1 ? null : textAt(bit));
		const url = textAt(0);
		const extra = orNull(13);
		const notice: Notice = {
			reportedAt: instant(numbers[index * NUMBERS] ?? 0),
			precision: numbers[index * NUMBERS + 1] === 1 ? "date" : "instant",
			reportedOn: textAt(6),
			notifier: orNull(7),
			category: orNull(8),
			channel: orNull(9),
			reference: orNull(10),
			note: orNull(11),
			cohort,
			listedUrl: orNull(12) ?? url,
			extra: extra === null ? {} : JSON.parse(extra),
		};
		const target = {
			// Made by canonical/ on the other thread.
			url: url as CanonicalUrl,
			platform: textAt(1),
			itemKind: textAt(2) as ItemKind,
			itemId: orNull(3),
			lane: textAt(4) as LaneKey,
			account: orNull(5),
		};
		entries.push({ target, notice });
	}
	return { ...rest, entries };
};
