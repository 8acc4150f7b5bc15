/** How unlikely a run of failures must be before it is called ours, and what each failure counts. */
export const VANTAGE_POLICY = {
    /** Less than one false alarm in a million sweeps. */
    unlikely: 1e-6,
    /** Lanes that failed at least, whatever the odds. */
    leastLanes: 8,
    /** How often a host that answered in this sweep stops answering in it (our assumption; high, to be careful). */
    answeredBefore: 0.1,
    /** How often a host sends us to one and the same other host as the last one did (parked domains do). */
    sentToSamePlace: 0.4,
};
/** Watches one sweep. Lanes that had failed before their run are no news and count for nothing. */
export const createVantageWatch = (startedAt) => {
    /** Whether each lane's last poll was answered. */
    const lanes = new Map();
    let answeredLanes = 0;
    let lastAnswered = startedAt;
    let place = null;
    /** Share of new lanes that failed before this run of failures (Laplace's rule of succession). */
    let failureShare = 0.5;
    let logLikelihood = 0;
    let run = 0;
    let failing = null;
    const endRun = (at) => {
        lastAnswered = at;
        place = null;
        logLikelihood = 0;
        run = 0;
        failureShare = (lanes.size - answeredLanes + 1) / (lanes.size + 2);
    };
    const weightOf = (before, reach) => {
        if (before === true)
            return Math.log(VANTAGE_POLICY.answeredBefore);
        return Math.log(Math.max(failureShare, reach.kind === "sent-elsewhere" ? VANTAGE_POLICY.sentToSamePlace : 0));
    };
    return {
        note: ({ lane, startedAt: begun, finishedAt, reach }) => {
            if (failing !== null)
                return failing;
            const before = lanes.get(lane);
            const answered = reach.kind === "answered" || (reach.kind === "sent-elsewhere" && place !== null && place !== reach.place);
            lanes.set(lane, answered);
            if (before !== answered)
                answeredLanes += answered ? 1 : before === true ? -1 : 0;
            if (answered) {
                endRun(finishedAt);
                return { kind: "ok" };
            }
            if (reach.kind === "sent-elsewhere")
                place = reach.place;
            // Begun before the last answer came: the line was up then, so this failure is the host's own.
            if (begun < lastAnswered || before === false)
                return { kind: "ok" };
            run++;
            logLikelihood += weightOf(before, reach);
            if (run < VANTAGE_POLICY.leastLanes || logLikelihood > Math.log(VANTAGE_POLICY.unlikely))
                return { kind: "ok" };
            failing = { kind: "failing", since: lastAnswered };
            return failing;
        },
        lanes: () => ({ answered: answeredLanes, asked: lanes.size }),
    };
};
