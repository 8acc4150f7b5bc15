import { type Chance, chanceOf, normalDraw } from "./chance.ts";
import { DEMO_POLICY } from "./demo-policy.ts";

// What becomes of a simulated page or group. Shares are invented: they only have to make a study worth looking at.

/** What Plaza shows an anonymous visitor of an item. */
export type Showing = "item" | "not-available" | "policy" | "disabled" | "deleted" | "private" | "login";

/** From this day on (days from the first sweep), until the next stretch. */
export type Stretch = { readonly from: number; readonly showing: Showing };

const SHARES = {
	alwaysWalled: 0.04,
	goesPrivate: 0.05,
	neverRemoved: 0.26,
	comesBack: 0.12,
	goesAgain: 0.5,
} as const;

/** Days until removal: lognormal (Moore and Clayton 2007 found that of takedown times), by what was reported. */
const REMOVAL = { medianDays: { page: 11, group: 26 }, sigma: 1.5, ticketsFactor: 0.5 } as const;

const HOW_REMOVED: readonly (readonly [share: number, showing: Showing])[] = [
	[0.5, "not-available"],
	[0.25, "policy"],
	[0.15, "disabled"],
	[0.1, "deleted"],
];

const between = (chance: Chance, low: number, high: number): number => low + (high - low) * chance();

const removedHow = (chance: Chance): Showing => {
	let left = chance();
	for (const [share, showing] of HOW_REMOVED) {
		left -= share;
		if (left < 0) return showing;
	}
	return "not-available";
};

const removalDay = (chance: Chance, path: string): number => {
	const median = path.startsWith("/groups/") ? REMOVAL.medianDays.group : REMOVAL.medianDays.page;
	const factor = /tickets|passes|seats/.test(path) ? REMOVAL.ticketsFactor : 1;
	return median * factor * Math.exp(REMOVAL.sigma * normalDraw(chance));
};

/** The stretches of an item's life in order, the first from before the study. */
export const fateOf = (path: string, seed: number): readonly Stretch[] => {
	const chance = chanceOf(seed, path);
	const shown: Stretch = { from: Number.NEGATIVE_INFINITY, showing: "item" };
	const kind = chance();
	if (kind < SHARES.alwaysWalled) return [{ ...shown, showing: "login" }];
	if (kind < SHARES.alwaysWalled + DEMO_POLICY.reportedTooLateShare) return [{ ...shown, showing: removedHow(chance) }];
	if (kind > 1 - SHARES.neverRemoved) return [shown];
	if (kind > 1 - SHARES.neverRemoved - SHARES.goesPrivate)
		return [shown, { from: between(chance, 5, 120), showing: "private" }];
	const removed: Stretch = { from: removalDay(chance, path), showing: removedHow(chance) };
	if (chance() >= SHARES.comesBack) return [shown, removed];
	const back: Stretch = { from: removed.from + between(chance, 12, 50), showing: "item" };
	if (chance() >= SHARES.goesAgain) return [shown, removed, back];
	return [shown, removed, back, { from: back.from + between(chance, 15, 60), showing: "not-available" }];
};

/** What is shown on a day. */
export const showingOn = (fate: readonly Stretch[], day: number): Showing =>
	fate.findLast(({ from }) => from <= day)?.showing ?? "item";
