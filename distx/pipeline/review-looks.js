import { canonicalise } from "../canonical/canonicalise.js";
import { printable } from "../domain/printable.js";
import { statusSeen } from "../domain/review.js";
import { UserError } from "../domain/user-error.js";
import { ruleId } from "../domain/verdict.js";
import { verdictByHand } from "../domain/verdict-by-hand.js";
const RULE = ruleId("review/seen");
const overrideOf = ({ saw, reason }) => {
    const verdict = verdictByHand(statusSeen(saw), reason, { rule: RULE, grade: "medium" });
    return typeof verdict === "string" ? "unknown-reason" : verdict;
};
const where = ({ line }) => (line === null ? "" : `line ${line}: `);
/** The look that a review is about. Throws UserError where there is none. */
const lookSeen = async (store, seen) => {
    const identity = canonicalise(seen.url);
    if (identity.kind === "problem")
        throw new UserError(`${where(seen)}${printable(seen.url)}: ${identity.message}`, "give a reported URL");
    const target = await store.targetByUrl(identity.url);
    if (target === null)
        throw new UserError(`${where(seen)}${printable(identity.url)} is not among the reported URLs`, "stillup list shows them");
    const all = await store.snapshotsOf(target.id);
    const looks = all.filter(({ origin }) => origin !== "reviewed");
    const snapshot = seen.snapshotId === null
        ? looks.findLast(({ at }) => at <= seen.at)
        : looks.find(({ id }) => id === seen.snapshotId);
    if (snapshot === undefined)
        throw new UserError(seen.snapshotId === null
            ? `${where(seen)}${printable(identity.url)} was not looked at before ${new Date(seen.at).toISOString()}`
            : `${where(seen)}there is no look ${seen.snapshotId} at ${printable(identity.url)}`, "a review says whether the tool's look was right: run a sweep first, or check --at");
    const isOverridden = all.some(({ origin, at }) => origin === "reviewed" && at === snapshot.at);
    return { target, snapshot, isOverridden };
};
/**
 * Stores what a person saw beside what the tool said of the same look, all or nothing. With `override`, what was seen
 * enters the target's history in the look's place where the two differ; without, nothing is corrected.
 * @throws UserError for a URL that is not on the list, was never looked at, or a reason that does not fit
 */
export const reviewLooks = async (store, all, { override, now, toolVersion }) => {
    const reviewed = [];
    const said = new Set();
    for (const seen of all) {
        const { target, snapshot, isOverridden } = await lookSeen(store, seen);
        const key = `${snapshot.id} ${seen.reviewer}`;
        if (said.has(key))
            throw new UserError(`${where(seen)}${printable(target.url)} is reviewed twice by one person`, "keep one of the two");
        said.add(key);
        const verdict = overrideOf(seen);
        if (verdict === "unknown-reason")
            throw new UserError(`${where(seen)}"${printable(seen.reason)}" is no reason for ${seen.saw}`, "leave it out if none fits; the reasons are in the contract and in stillup show");
        const agrees = snapshot.effective.status === verdict.status;
        reviewed.push({
            target,
            snapshot,
            agrees,
            review: {
                snapshotId: snapshot.id,
                reviewedAt: seen.at,
                saw: seen.saw,
                reviewer: seen.reviewer,
                note: seen.note,
                // Who takes an override back agrees with the tool: that has to be stored, too.
                override: override && (!agrees || isOverridden) ? verdict : null,
            },
        });
    }
    if (reviewed.length > 0)
        await store.reviews.add(reviewed.map(({ review }) => review), now, toolVersion);
    return reviewed;
};
