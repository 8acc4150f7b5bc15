import { createHash } from "node:crypto";
/** A digest of all that a report as of an instant is made of. */
export const memoryDigest = (asOf, { lists, notices, snapshots }, reviews) => {
    const own = notices.filter(({ reportedAt }) => reportedAt <= asOf);
    const until = snapshots.filter(({ at }) => at <= asOf);
    return createHash("sha256")
        .update(JSON.stringify([lists, own, until, reviews]))
        .digest("hex");
};
