import { createIndexedHeap } from "./indexed-heap.js";
const remaining = (lane) => lane.waiters.length + (lane.supply?.remaining() ?? 0);
export const createTurnOrder = () => {
    const later = createIndexedHeap((left, right) => left.dueAt < right.dueAt, 0);
    const dueLongest = createIndexedHeap((left, right) => left.dueAt < right.dueAt, 1);
    const fullest = createIndexedHeap((left, right) => left.fullness > right.fullness, 2);
    let fullestFirst = false;
    const remove = (lane) => {
        later.remove(lane);
        dueLongest.remove(lane);
        fullest.remove(lane);
    };
    const place = (lane, now) => {
        if (lane.dueAt > now) {
            dueLongest.remove(lane);
            fullest.remove(lane);
            later.place(lane);
            return;
        }
        later.remove(lane);
        lane.fullness = remaining(lane);
        dueLongest.place(lane);
        fullest.place(lane);
    };
    const wakeDue = (now) => {
        for (let lane = later.first(); lane !== null && lane.dueAt <= now; lane = later.first())
            place(lane, now);
    };
    return {
        place,
        remove,
        take: (now) => {
            wakeDue(now);
            fullestFirst = !fullestFirst;
            const lane = fullestFirst ? fullest.first() : dueLongest.first();
            if (lane !== null)
                remove(lane);
            return lane;
        },
        due: (now) => {
            wakeDue(now);
            return dueLongest.size();
        },
        nextDue: () => later.first()?.dueAt ?? null,
    };
};
