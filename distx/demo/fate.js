import { chanceOf, normalDraw } from "./chance.js";
import { DEMO_POLICY } from "./demo-policy.js";
const SHARES = {
    alwaysWalled: 0.04,
    goesPrivate: 0.05,
    neverRemoved: 0.26,
    comesBack: 0.12,
    goesAgain: 0.5,
};
/** Days until removal: lognormal (Moore and Clayton 2007 found that of takedown times), by what was reported. */
const REMOVAL = { medianDays: { page: 11, group: 26 }, sigma: 1.5, ticketsFactor: 0.5 };
const HOW_REMOVED = [
    [0.5, "not-available"],
    [0.25, "policy"],
    [0.15, "disabled"],
    [0.1, "deleted"],
];
const between = (chance, low, high) => low + (high - low) * chance();
const removedHow = (chance) => {
    let left = chance();
    for (const [share, showing] of HOW_REMOVED) {
        left -= share;
        if (left < 0)
            return showing;
    }
    return "not-available";
};
const removalDay = (chance, path) => {
    const median = path.startsWith("/groups/") ? REMOVAL.medianDays.group : REMOVAL.medianDays.page;
    const factor = /tickets|passes|seats/.test(path) ? REMOVAL.ticketsFactor : 1;
    return median * factor * Math.exp(REMOVAL.sigma * normalDraw(chance));
};
/** The stretches of an item's life in order, the first from before the study. */
export const fateOf = (path, seed) => {
    const chance = chanceOf(seed, path);
    const shown = { from: Number.NEGATIVE_INFINITY, showing: "item" };
    const kind = chance();
    if (kind < SHARES.alwaysWalled)
        return [{ ...shown, showing: "login" }];
    if (kind < SHARES.alwaysWalled + DEMO_POLICY.reportedTooLateShare)
        return [{ ...shown, showing: removedHow(chance) }];
    if (kind > 1 - SHARES.neverRemoved)
        return [shown];
    if (kind > 1 - SHARES.neverRemoved - SHARES.goesPrivate)
        return [shown, { from: between(chance, 5, 120), showing: "private" }];
    const removed = { from: removalDay(chance, path), showing: removedHow(chance) };
    if (chance() >= SHARES.comesBack)
        return [shown, removed];
    const back = { from: removed.from + between(chance, 12, 50), showing: "item" };
    if (chance() >= SHARES.goesAgain)
        return [shown, removed, back];
    return [shown, removed, back, { from: back.from + between(chance, 15, 60), showing: "not-available" }];
};
/** What is shown on a day. */
export const showingOn = (fate, day) => fate.findLast(({ from }) => from <= day)?.showing ?? "item";
