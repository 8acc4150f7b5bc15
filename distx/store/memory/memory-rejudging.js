/** All looks in one page; `replace` puts another verdict in force. */
export const createMemoryRejudging = (targets, snapshotsOf, replace) => ({
    evidence: async function* () {
        const polled = targets().map((target) => ({
            target,
            looks: snapshotsOf(target.id).filter(({ origin }) => origin === "polled"),
        }));
        if (polled.length > 0)
            yield polled;
    },
    store: async (rejudgements) => {
        for (const { snapshotId, verdict } of rejudgements)
            replace(snapshotId, verdict);
    },
});
