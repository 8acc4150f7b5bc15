import { UserError } from "../domain/user-error.js";
import { seededRandom } from "../stats/random.js";
import { fieldValue, isBuiltInField, NOTICE_FIELDS, TARGET_FIELDS } from "./report/fields.js";
const STATUS = "status";
/** The targets of each stratum, by the status of their last look and the fields asked for; strata in order of name. */
const readStrata = async (store, { by, now }) => {
    const strata = new Map();
    const columns = new Set();
    const histories = store.histories(now)[Symbol.asyncIterator]();
    for await (const page of store.targets()) {
        const known = new Map(((await histories.next()).value ?? []).map((history) => [history.id, history]));
        for (const target of page) {
            const history = known.get(target.id);
            const [notice] = history?.notices ?? [];
            if (target.state.lastVerdict === null || history === undefined || notice === undefined)
                continue;
            for (const { extra } of history.notices)
                for (const name of Object.keys(extra))
                    columns.add(name);
            const values = by.map((field) => fieldValue(history, notice, field));
            const stratum = [...values, target.state.lastVerdict.status].join(" / ");
            const members = strata.get(stratum);
            if (members === undefined)
                strata.set(stratum, [target]);
            else
                members.push(target);
        }
    }
    const unknown = by.find((field) => !isBuiltInField(field) && !columns.has(field));
    if (unknown !== undefined)
        throw new UserError(`no list has a column "${unknown}"`, `known: ${[...TARGET_FIELDS, ...NOTICE_FIELDS, ...[...columns].sort()].join(", ")}`);
    return [...strata].sort(([one], [other]) => (one < other ? -1 : 1));
};
/** Takes one at random out of the list. */
const takeOne = (items, random) => {
    const index = random(items.length);
    const taken = items[index];
    const last = items.pop();
    if (last !== undefined && index < items.length)
        items[index] = last;
    return taken;
};
/** The last look that a poll made at the target. */
const lastPoll = async (store, target) => (await store.snapshotsOf(target.id)).findLast(({ origin }) => origin === "polled") ?? null;
/**
 * Draws looks for the hand check and stores which: strata take turns, so that rare statuses of small platforms are looked
 * at as well as common ones; within a stratum every target is as likely. The same study and seed draw the same.
 * @throws UserError where nothing was polled yet, or a field is unknown
 */
export const sampleLooks = async (store, request) => {
    const random = seededRandom(request.seed);
    const strata = (await readStrata(store, request)).map(([stratum, members]) => ({
        stratum,
        population: members.length,
        left: members.slice(),
        drawn: 0,
    }));
    const drawn = [];
    let open = strata;
    while (drawn.length < request.size && open.length > 0) {
        for (const one of open) {
            if (drawn.length >= request.size)
                break;
            const target = one.left.length === 0 ? undefined : takeOne(one.left, random);
            const snapshot = target === undefined ? null : await lastPoll(store, target);
            if (target === undefined || snapshot === null)
                continue;
            one.drawn += 1;
            drawn.push({ target, snapshot, stratum: one.stratum });
        }
        open = open.filter(({ left }) => left.length > 0);
    }
    if (drawn.length === 0)
        throw new UserError("no target was polled yet: there is no verdict to check", "run a sweep first: stillup sweep");
    const order = shuffled(drawn, random);
    const populations = new Map(strata.map(({ stratum, population }) => [stratum, population]));
    const sample = await store.reviews.draw({
        drawnAt: request.now,
        seed: request.seed,
        size: request.size,
        by: [...request.by, STATUS],
        toolVersion: request.toolVersion,
        looks: order.map(({ snapshot, stratum }) => ({
            snapshotId: snapshot.id,
            stratum,
            population: populations.get(stratum) ?? 0,
        })),
    });
    return {
        sample,
        looks: order,
        strata: strata.map(({ stratum, population, drawn: count }) => ({ stratum, population, drawn: count })),
    };
};
/** In an order that says nothing of the verdicts (Fisher and Yates). */
const shuffled = (items, random) => {
    const left = items.slice();
    const order = [];
    while (left.length > 0) {
        const item = takeOne(left, random);
        if (item !== undefined)
            order.push(item);
    }
    return order;
};
