import { contentChange } from "../history/content.js";
/** At least so many targets, and so great a share of those that were and are conclusive, make a jump. */
const JUMP = { targets: 10, share: 0.5 };
export const createSweepTally = () => {
    const byStatus = { live: 0, removed: 0, restricted: 0, inconclusive: 0 };
    const byReason = new Map();
    const flips = new Map();
    const byPlatform = new Map();
    let replaced = 0;
    const total = { polled: 0, requests: 0, retries: 0 };
    const countFlip = ({ platform, readBefore }, verdict) => {
        if (readBefore.length === 0 || verdict.status === "inconclusive")
            return;
        const seen = flips.get(platform) ?? { compared: 0, to: new Map() };
        flips.set(platform, seen);
        seen.compared += 1;
        if (!readBefore.includes(verdict.status))
            seen.to.set(verdict.status, (seen.to.get(verdict.status) ?? 0) + 1);
    };
    return {
        otherContent: () => replaced,
        polled: (target, { verdict, similarity }, requests, retries) => {
            if (contentChange({ effective: verdict, similarity }) === "replaced")
                replaced += 1;
            total.polled += 1;
            total.requests += requests;
            total.retries += retries;
            byStatus[verdict.status] += 1;
            byReason.set(verdict.reason, (byReason.get(verdict.reason) ?? 0) + 1);
            const key = `${target.platform} ${verdict.status}`;
            byPlatform.set(key, (byPlatform.get(key) ?? 0) + 1);
            countFlip(target, verdict);
        },
        counts: (due, changed) => ({
            due,
            polled: total.polled,
            ...byStatus,
            byReason: Object.fromEntries([...byReason].sort(([one], [other]) => (one < other ? -1 : 1))),
            requests: total.requests,
            retries: total.retries,
            changed,
            deferred: due - total.polled,
        }),
        suspect: (suspicions) => [...new Set(suspicions.map(({ platform, status }) => `${platform} ${status}`))].reduce((sum, key) => sum + (byPlatform.get(key) ?? 0), 0),
        flips: (suspicions) => suspicions.reduce((sum, { platform, status }) => sum + (flips.get(platform)?.to.get(status) ?? 0), 0),
        jumps: () => [...flips].flatMap(([platform, { compared, to }]) => [...to]
            .filter(([, count]) => count >= JUMP.targets && count >= JUMP.share * compared)
            .map(([status, count]) => ({
            platform,
            status,
            cause: "outcome-jump",
            detail: `${count} of the ${compared} targets of ${platform} that could be read now and before went over to ${status} at once`,
        }))),
    };
};
