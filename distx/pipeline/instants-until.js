/** The single looks of runs: read only where the policy asks for more than two agreeing looks. */
export const instantsUntil = async (store, target, until, { looks: needed }) => {
    if (needed <= 2 || target.state.run === null)
        return () => [];
    const looks = (await store.snapshotsOf(target.id)).filter(({ suspect, at }) => !suspect && at <= until);
    return (run) => looks
        .filter(({ at, effective }) => effective.status === run.status && at >= run.firstAt && at <= run.lastAt)
        .map(({ at }) => at);
};
