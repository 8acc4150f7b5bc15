import { hash } from "node:crypto";
import type { Notice } from "../domain/notice.ts";
import type { TargetIdentity } from "../domain/target.ts";
import { storedText } from "./stored-text.ts";

// What is to be worked out about notices before they are stored, and needs no store: the thread that reads a long list
// does it, beside the one that stores.

/** A row of a list, read. */
export type IntakeEntry = { readonly target: TargetIdentity; readonly notice: Notice };

/** Entries with what is stored beside their own values. */
export type IntakeBlock = {
	/** Their texts can be stored as they are: no half of a surrogate pair is left. */
	readonly entries: readonly { readonly target: TargetIdentity; readonly notice: Omit<Notice, "extra"> }[];
	/** The further columns of each notice as they are stored, in JSON; null without any. */
	readonly extras: readonly (string | null)[];
	/** See `noticeIdentity`. */
	readonly identities: Float64Array<ArrayBuffer>;
	/** What the chain link of each notice covers after its number, in UTF-8, each text after LINK_ROOM bytes. */
	readonly linkTexts: Uint8Array<ArrayBuffer>;
	/** Where each of these texts ends. */
	readonly linkEnds: Uint32Array<ArrayBuffer>;
};

/** Bytes before each text, in which the link before (32) and `[`, the notice's number (16 digits at the most) and `,` are put. */
export const LINK_ROOM = 50;
const ROOM = " ".repeat(LINK_ROOM);

const IDENTITY_BYTES = 6;
const BYTE = 256;

/**
 * What makes two notices of one target the same notice: date, notifier, channel, reference and cohort. 48 bits of a
 * SHA-256, so that it fits an INTEGER; two different notices of ONE target would have to collide to be mistaken.
 */
const noticeIdentity = (notice: Notice): number => {
	const digest = hash(
		"sha256",
		JSON.stringify([
			notice.reportedAt,
			notice.precision,
			notice.notifier,
			notice.channel,
			notice.reference,
			notice.cohort,
		]),
		"binary",
	);
	let identity = 0;
	for (let byte = 0; byte < IDENTITY_BYTES; byte++) identity = identity * BYTE + digest.charCodeAt(byte);
	return identity;
};

const extraText = (notice: Notice): string | null => {
	for (const _ in notice.extra) return JSON.stringify(notice.extra);
	return null;
};

/** The text of a notice that its chain link covers after the notice's number, the target's URL included. */
const linkText = (url: string, notice: Omit<Notice, "extra">, extra: string | null): string =>
	JSON.stringify([
		url,
		notice.reportedAt,
		notice.precision,
		notice.reportedOn,
		notice.notifier,
		notice.category,
		notice.channel,
		notice.reference,
		notice.note,
		notice.cohort,
		notice.listedUrl,
		extra,
	]).slice(1);

/** The whole text that a notice's chain link covers. */
export const noticeChainText = (id: number, url: string, notice: Omit<Notice, "extra">, extra: string | null): string =>
	`[${id},${linkText(url, notice, extra)}`;

/** JSON escapes the half of a surrogate pair, and only that, in this way; written out in a list it reads `\\ud`. */
const ESCAPED_SURROGATE = "\\ud";

const storableEntry = ({ target, notice }: IntakeEntry): IntakeEntry => ({
	target,
	notice: {
		...notice,
		reportedOn: storedText(notice.reportedOn),
		notifier: storedText(notice.notifier),
		category: storedText(notice.category),
		channel: storedText(notice.channel),
		reference: storedText(notice.reference),
		note: storedText(notice.note),
		listedUrl: storedText(notice.listedUrl),
	},
});

const encode = (texts: readonly string[]): Pick<IntakeBlock, "linkTexts" | "linkEnds"> => {
	const joined = texts.length === 0 ? "" : ROOM + texts.join(ROOM);
	const linkTexts = new TextEncoder().encode(joined) as Uint8Array<ArrayBuffer>;
	const isAscii = linkTexts.length === joined.length;
	const linkEnds = new Uint32Array(texts.length);
	let end = 0;
	for (const [index, text] of texts.entries()) {
		end += LINK_ROOM + (isAscii ? text.length : Buffer.byteLength(text));
		linkEnds[index] = end;
	}
	return { linkTexts, linkEnds };
};

/** Works out what is stored beside the values of these entries. */
export const intakeBlock = (given: readonly IntakeEntry[]): IntakeBlock => {
	const extras = given.map(({ notice }) => extraText(notice));
	const textOf = ({ target, notice }: IntakeEntry, index: number): string =>
		linkText(target.url, notice, extras[index] ?? null);
	let entries = given;
	let texts = entries.map(textOf);
	if (texts.some((text) => text.includes(ESCAPED_SURROGATE))) {
		entries = given.map(storableEntry);
		texts = entries.map(textOf);
	}
	const identities = new Float64Array(entries.length);
	for (const [index, { notice }] of entries.entries()) identities[index] = noticeIdentity(notice);
	return { entries, extras, identities, ...encode(texts) };
};
