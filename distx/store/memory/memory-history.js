import { sightingsOf } from "../../history/sightings.js";
import { stateOf } from "../../history/state.js";
/** A target as it stood at an instant, from all of its snapshots. */
export const historyAsOf = ({ state: _state, addedAt: _addedAt, firstFingerprint: _firstFingerprint, ...identity }, notices, snapshots, asOf) => {
    const until = snapshots.filter((snapshot) => snapshot.at <= asOf);
    const { state, ended } = stateOf(sightingsOf(until));
    return {
        ...identity,
        notices: [...notices].sort((one, other) => one.reportedAt - other.reportedAt),
        runs: state.run === null ? ended : [...ended, state.run],
        firstLookAt: until[0]?.at ?? null,
        lastLookAt: until.at(-1)?.at ?? null,
        looks: state.looks,
        inconclusiveLooks: state.inconclusiveLooks,
    };
};
/** Suspect looks until an instant, by target. */
export const suspectLooksIn = (snapshots, asOf) => {
    const counts = new Map();
    for (const { targetId, at, suspect } of snapshots)
        if (suspect && at <= asOf)
            counts.set(targetId, (counts.get(targetId) ?? 0) + 1);
    return counts;
};
/** The first looks after an instant that are not suspect. */
export const firstLooksIn = (snapshots, questions, asOf) => questions.map(({ target, after }) => {
    const own = snapshots.filter((look) => look.targetId === target && !look.suspect);
    const later = own.map(({ at }) => at).filter((at) => at > after && at <= asOf);
    return later.sort((one, other) => one - other)[0] ?? null;
});
