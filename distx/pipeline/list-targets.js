import { daysBetween, formatInstant } from "../domain/time.js";
import { confirmedState } from "../history/confirmed-state.js";
import { dueNow } from "../schedule/due.js";
import { instantsUntil } from "./instants-until.js";
import { standingOf } from "./stored-rows.js";
const someOf = (wanted, values) => wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value.toLowerCase()));
/** `unknown` holds both those never looked at and those of which no look settled anything; these are `inconclusive`, too. */
const stateWords = (state, wasLookedAt) => state.kind === "removed" && !state.confirmed
    ? ["removed", "unconfirmed"]
    : state.kind === "unknown" && wasLookedAt
        ? ["unknown", "inconclusive"]
        : [state.kind];
/** The fields of a listed target, in order: a list without rows has its header, too. */
export const LISTED_FIELDS = [
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
];
const joined = (values) => {
    const given = [...new Set(values.filter((value) => value !== null))];
    return given.length === 0 ? null : given.join("; ");
};
/** Targets in the order they were added, as they stand by their maintained state. */
export async function* listTargets(store, filter, policy, now) {
    const confirm = { looks: policy.confirmLooks, gap: policy.confirmGap };
    for await (const page of store.targets())
        for (const target of page) {
            const { run } = target.state;
            const instantsOf = await instantsUntil(store, target, now, confirm);
            const state = confirmedState(run === null ? [] : [run], confirm, instantsOf);
            const due = dueNow(target.state, policy, now);
            if (!someOf(filter.states, stateWords(state, target.state.lastLookAt !== null)) ||
                !someOf(filter.platforms, [target.platform]))
                continue;
            if (!someOf(filter.kinds, [target.itemKind]))
                continue;
            const age = daysBetween(target.state.firstReportedAt, now);
            if (filter.olderThanDays !== null && age < filter.olderThanDays)
                continue;
            if (filter.dueOnly && due.at > now)
                continue;
            const notices = await store.noticesOf(target.id);
            if (!someOf(filter.categories, notices.map((notice) => notice.category)))
                continue;
            if (!someOf(filter.notifiers, notices.map((notice) => notice.notifier)))
                continue;
            // The epoch stands for: whatever the time.
            yield listed(target, notices, state, due.at === 0 ? { ...due, at: now } : due, age);
        }
}
const listed = (target, notices, state, due, age) => {
    const { run, lastVerdict, lastLookAt, firstReportedAt } = target.state;
    return {
        url: target.url,
        platform: target.platform,
        kind: target.itemKind,
        itemId: target.itemId,
        status: standingOf(target.state),
        confirmed: state.kind !== "unknown" && state.confirmed,
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
    };
};
