import { type LaneKey, laneKey } from "../../src/domain/target.ts";
import type { LaneSource } from "../../src/lanes/lane-source.ts";

export type Task = { readonly lane: LaneKey; readonly number: number };

/** A source in memory: so many targets for each lane, the fullest lane first. */
export const sourceOf = (counts: Readonly<Record<string, number>>): LaneSource<Task> => {
	const cursors = new Map<LaneKey, number>();
	const lanes = Object.entries(counts).map(([name, count]) => ({ key: laneKey(name), count }));
	lanes.sort((a, b) => b.count - a.count);
	const countOf = new Map(lanes.map(({ key, count }) => [key, count]));
	return {
		lanes: async function* () {
			yield* lanes;
		},
		draw: async (lane, limit) => {
			const from = cursors.get(lane) ?? 0;
			const to = Math.min(countOf.get(lane) ?? 0, from + limit);
			cursors.set(lane, to);
			return Array.from({ length: to - from }, (_, index) => ({ lane, number: from + index }));
		},
	};
};
