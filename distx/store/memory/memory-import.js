const sameNotice = (one, other) => one.reportedAt === other.reportedAt &&
    one.precision === other.precision &&
    one.notifier === other.notifier &&
    one.channel === other.channel &&
    one.reference === other.reference &&
    one.cohort === other.cohort;
export const beginMemoryImport = (intake, importedAt) => {
    const before = intake.mark();
    let open = true;
    return {
        add: async (entries) => entries.map(({ target, notice }) => {
            const known = intake.findTarget(target.url);
            if (known !== null && intake.noticesOf(known.id).some((other) => sameNotice(other, notice)))
                return { outcome: "duplicate", targetId: known.id, newTarget: false };
            const targetId = known?.id ?? intake.addTarget(target, importedAt, notice);
            intake.addNotice({ ...notice, targetId });
            return { outcome: "accepted", targetId, newTarget: known === null };
        }),
        commit: async (list) => {
            open = false;
            intake.addList(list);
        },
        rollback: async () => {
            if (open)
                intake.reset(before);
            open = false;
        },
    };
};
