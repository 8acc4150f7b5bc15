import { daysBetween, formatInstant, type Instant } from "../domain/time.ts";
import type { Status } from "../domain/verdict.ts";
import { type ConfirmedState, isSettled } from "../history/confirmed-state.ts";
import { dueNow, isLastLookSuspect } from "../schedule/due.ts";
import type { DuePolicy } from "../schedule/policy.ts";
import type { Store, StoredNotice, TargetRecord } from "../store/store.ts";
import { standingOf } from "./stored-rows.ts";
import { storedState } from "./stored-state.ts";

/** Which targets to list; every filter given must hold. */
export type ListFilter = {
	/** Statuses; `unknown`: no conclusive look, `inconclusive`: looked at, none of them conclusive; `unconfirmed`: removed and not confirmed yet. */
	readonly states: readonly string[];
	readonly platforms: readonly string[];
	readonly kinds: readonly string[];
	readonly categories: readonly string[];
	readonly notifiers: readonly string[];
	/** First reported at least so many days before `now`. */
	readonly olderThanDays: number | null;
	readonly dueOnly: boolean;
};

/** One target as `list` shows it: enough to send it to the platform again. */
export type ListedTarget = {
	readonly url: string;
	readonly platform: string;
	readonly kind: string;
	readonly itemId: string | null;
	/** Null before the first look. */
	readonly status: Status | null;
	readonly confirmed: boolean;
	readonly reason: string | null;
	readonly since: string | null;
	readonly lastStatus: string | null;
	readonly lastReason: string | null;
	readonly lastCheckedAt: string | null;
	/** The last look settled something and does not count: a failed control or a jump put it in doubt. */
	readonly lastSuspect: boolean;
	readonly reportedAt: string;
	/** The first notice's date as the list wrote it. */
	readonly reportedOn: string | null;
	readonly ageDays: number;
	readonly notices: number;
	readonly notifier: string | null;
	readonly category: string | null;
	readonly channel: string | null;
	readonly reference: string | null;
	readonly dueAt: string;
	readonly dueBecause: string;
};

const someOf = (wanted: readonly string[], values: readonly (string | null)[]): boolean =>
	wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value.toLowerCase()));

/** `unknown` holds both those never looked at and those of which no look settled anything; these are `inconclusive`, too. */
const stateWords = (state: ConfirmedState, wasLookedAt: boolean): readonly string[] =>
	state.kind === "removed" && !state.confirmed
		? ["removed", "unconfirmed"]
		: state.kind === "unknown" && wasLookedAt
			? ["unknown", "inconclusive"]
			: [state.kind];

/** The fields of a listed target, in order: a list without rows has its header, too. */
export const LISTED_FIELDS: readonly (keyof ListedTarget)[] = [
	"url",
	"platform",
	"kind",
	"itemId",
	"status",
	"confirmed",
	"reason",
	"since",
	"lastStatus",
	"lastReason",
	"lastCheckedAt",
	"reportedAt",
	"reportedOn",
	"ageDays",
	"notices",
	"notifier",
	"category",
	"channel",
	"reference",
	"dueAt",
	"dueBecause",
	"lastSuspect",
];

const joined = (values: readonly (string | null)[]): string | null => {
	const given = [...new Set(values.filter((value) => value !== null))];
	return given.length === 0 ? null : given.join("; ");
};

/** Targets in the order they were added, as they stand by their maintained state. */
export async function* listTargets(
	store: Store,
	filter: ListFilter,
	policy: DuePolicy,
	now: Instant,
): AsyncGenerator<ListedTarget> {
	const confirm = { looks: policy.confirmLooks, gap: policy.confirmGap };
	for await (const page of store.targets())
		for (const target of page) {
			const state = await storedState(store, target, confirm);
			const due = dueNow(target.state, policy, now);
			if (
				!someOf(filter.states, stateWords(state, target.state.lastLookAt !== null)) ||
				!someOf(filter.platforms, [target.platform])
			)
				continue;
			if (!someOf(filter.kinds, [target.itemKind])) continue;
			const age = daysBetween(target.state.firstReportedAt, now);
			if (filter.olderThanDays !== null && age < filter.olderThanDays) continue;
			if (filter.dueOnly && due.at > now) continue;
			const notices = await store.noticesOf(target.id);
			if (
				!someOf(
					filter.categories,
					notices.map((notice) => notice.category),
				)
			)
				continue;
			if (
				!someOf(
					filter.notifiers,
					notices.map((notice) => notice.notifier),
				)
			)
				continue;
			// The epoch stands for: whatever the time.
			yield listed(target, notices, state, due.at === 0 ? { ...due, at: now } : due, age);
		}
}

const listed = (
	target: TargetRecord,
	notices: readonly StoredNotice[],
	state: ConfirmedState,
	due: { readonly at: Instant; readonly why: string },
	age: number,
): ListedTarget => {
	const { run, lastVerdict, lastLookAt, firstReportedAt } = target.state;
	return {
		url: target.url,
		platform: target.platform,
		kind: target.itemKind,
		itemId: target.itemId,
		status: standingOf(target.state),
		confirmed: isSettled(state),
		reason: run?.reason ?? null,
		since: run === null ? null : formatInstant(run.firstAt),
		lastStatus: lastVerdict?.status ?? null,
		lastReason: lastVerdict?.reason ?? null,
		lastCheckedAt: lastLookAt === null ? null : formatInstant(lastLookAt),
		reportedAt: formatInstant(firstReportedAt),
		reportedOn: notices[0]?.reportedOn ?? null,
		ageDays: Math.floor(age),
		notices: notices.length,
		notifier: joined(notices.map((notice) => notice.notifier)),
		category: joined(notices.map((notice) => notice.category)),
		channel: joined(notices.map((notice) => notice.channel)),
		reference: joined(notices.map((notice) => notice.reference)),
		dueAt: formatInstant(due.at),
		dueBecause: due.why,
		lastSuspect: isLastLookSuspect(target.state),
	};
};
