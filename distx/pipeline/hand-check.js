import { statusSeen } from "../domain/review.js";
import { STATUSES } from "../domain/verdict.js";
import { wilson } from "../stats/wilson.js";
/** The last word of each person on each look. */
const lastWords = (reviews) => {
    const byPerson = new Map(reviews.map((review) => [`${review.snapshotId} ${review.reviewer}`, review]));
    const byLook = new Map();
    for (const review of byPerson.values())
        byLook.set(review.snapshotId, [...(byLook.get(review.snapshotId) ?? []), review]);
    return byLook;
};
const agrees = ({ saw, said }) => statusSeen(saw) === said.status;
/** Where several people looked, all must have seen what the tool said. */
const agreement = (status, sampled, looked) => {
    const agreed = looked.filter((words) => words.every(agrees)).length;
    const { low, high } = wilson(agreed, looked.length);
    return { status, sampled, looked: looked.length, agreed, low, high };
};
/**
 * How often people saw what the tool said, by the tool's status: over sampled looks alone, since looks that somebody chose
 * to review say nothing of the rest. And how many reviews there are besides, and how many of them count as overrides.
 */
export const handChecks = async (store, asOf) => {
    const words = lastWords((await store.reviews.all()).filter(({ at }) => at <= asOf));
    const sampled = new Map();
    for (const look of await sampledLooks(store, asOf))
        sampled.set(look.id, look.effective.status);
    const statuses = STATUSES.filter((status) => [...sampled.values()].includes(status));
    const all = [...words.values()];
    return {
        handChecks: statuses.map((status) => {
            const ids = [...sampled].filter(([, one]) => one === status).map(([id]) => id);
            const looked = ids.flatMap((id) => {
                const own = words.get(id);
                return own === undefined ? [] : [own];
            });
            return agreement(status, ids.length, looked);
        }),
        reviews: {
            looks: words.size,
            outsideSamples: [...words.keys()].filter((id) => !sampled.has(id)).length,
            differing: all.filter((own) => !own.every(agrees)).length,
            disagreeing: all.filter((own) => new Set(own.map(({ saw }) => saw)).size > 1).length,
            overridden: all.filter((own) => own.some(({ overrides }) => overrides)).length,
        },
    };
};
const sampledLooks = async (store, asOf) => {
    const ids = new Set((await store.reviews.samples()).flatMap(({ looks }) => looks.map(({ snapshotId }) => snapshotId)));
    return (await store.reviews.looks([...ids])).filter(({ at }) => at <= asOf);
};
