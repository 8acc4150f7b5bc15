import type { ItemKind } from "../domain/target.ts";
import { formatDate, formatInstant, type Instant, instant } from "../domain/time.ts";
import type { NoticeTime } from "./model.ts";
import { count, dayNumber } from "./numbers.ts";

const UNIT_WORDS: Readonly<Record<ItemKind, readonly [one: string, many: string]>> = {
	page: ["page", "pages"],
	group: ["group", "groups"],
	post: ["post", "posts"],
	video: ["video", "videos"],
	photo: ["photo", "photos"],
	profile: ["profile", "profiles"],
	listing: ["listing", "listings"],
	event: ["event", "events"],
	invite: ["invite", "invites"],
	contact: ["contact", "contacts"],
	channel: ["channel", "channels"],
	community: ["community", "communities"],
	playlist: ["playlist", "playlists"],
	story: ["story", "stories"],
	store: ["store", "stores"],
	document: ["document", "documents"],
	repository: ["repository", "repositories"],
	blog: ["blog", "blogs"],
	"share-link": ["share link", "share links"],
	site: ["site", "sites"],
};

const MOST_KINDS_NAMED = 2;

/** `pages`, `pages and groups`; `URLs` where there are more kinds than can be named, or none. */
export const unitWords = (kinds: readonly ItemKind[], many: boolean): string => {
	const distinct = [...new Set(kinds)].sort(
		(a, b) => Object.keys(UNIT_WORDS).indexOf(a) - Object.keys(UNIT_WORDS).indexOf(b),
	);
	if (distinct.length === 0 || distinct.length > MOST_KINDS_NAMED) return many ? "URLs" : "URL";
	const plural = many || distinct.length > 1;
	return joinAnd(distinct.map((kind) => UNIT_WORDS[kind][plural ? 1 : 0]));
};

/** `a`, `a and b`, `a, b and c`. */
export const joinAnd = (parts: readonly string[]): string =>
	parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** A count with its noun: `1 removal`, `2 removals`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
	`${count(value)} ${value === 1 ? one : many}`;

export const were = (value: number): string => (value === 1 ? "was" : "were");

/** `1 day`, `30 days`, `0.5 days`. */
export const dayCount = (value: number): string => {
	const text = dayNumber(value);
	return `${text} ${text === "1" ? "day" : "days"}`;
};

/** The date that the list gave: day 0 of a notice known by date only is the end of that date. */
export const noticeDate = ({ reportedAt, precision }: NoticeTime): string =>
	formatDate(precision === "date" ? instant(reportedAt - 1) : reportedAt);

/** `2026-11-22 14:43 UTC`; seconds only where they are not zero. */
export const dateTime = (at: Instant): string => {
	const iso = formatInstant(at);
	const seconds = iso.slice(17, 19);
	return `${iso.slice(0, 10)} ${iso.slice(11, 16)}${seconds === "00" ? "" : `:${seconds}`} UTC`;
};
