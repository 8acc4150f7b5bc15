import { readBefore } from "../../history/state.js";
/** The due targets of a sweep, lane by lane. */
export const memoryQueue = (due) => {
    const lanes = new Map();
    for (const target of due)
        lanes.set(target.lane, [...(lanes.get(target.lane) ?? []), target]);
    const counts = [...lanes].map(([key, members]) => ({ key, count: members.length }));
    return {
        due: due.length,
        lanes: async function* () {
            yield* counts.toSorted((one, other) => other.count - one.count);
        },
        platforms: async () => [...new Set(due.map((target) => target.platform))].sort(),
        draw: async (lane, limit) => (lanes.get(lane)?.splice(0, limit) ?? []).map(dueTargetOf),
        close: async () => undefined,
    };
};
const dueTargetOf = ({ state, addedAt: _addedAt, ...target }) => ({
    ...target,
    readBefore: readBefore(state),
    lastLook: state.lastLookAt === null || state.lastVerdict === null
        ? null
        : { at: state.lastLookAt, verdict: state.lastVerdict },
});
