import { finite } from "../checked.ts";
import type { Cluster } from "../clusters.ts";
import { weightFrom } from "../rising.ts";

/** A time at which a row was seen to go, or was last followed. */
export type TimeRow = {
	/** Time of the event, or of censoring; 0 or later. */
	readonly time: number;
	/** True where the event happened at `time`, false where follow-up ended there. */
	readonly event: boolean | 0 | 1;
	/** Delayed entry: at risk on (entry, time]; left out, from the start. */
	readonly entry?: number | null | undefined;
	/** How many rows this one stands for; 1 by default, 0 leaves it out. */
	readonly weight?: number | undefined;
	readonly cluster?: Cluster | null | undefined;
};

export type CheckedRow = {
	readonly time: number;
	readonly isEvent: boolean;
	readonly entry: number;
	readonly weight: number;
	readonly cluster: Cluster | null;
};

/** Counts at each distinct time, in order: those at risk just before it, and the events at it. */
export type RiskTable = {
	/** In the order of their times. */
	readonly rows: readonly CheckedRow[];
	readonly times: readonly number[];
	readonly atRisk: readonly number[];
	readonly events: readonly number[];
	/** Weight of the rows with time >= day and entry < day. */
	readonly atRiskAt: (day: number) => number;
};

const checkRow = ({ time, event, entry, weight = 1, cluster }: TimeRow): CheckedRow => {
	finite(time, "time", 0);
	finite(weight, "weight", 0);
	if (event !== true && event !== false && event !== 0 && event !== 1) {
		throw new RangeError(`event must be true or false, not ${String(event)}`);
	}
	if (entry != null && finite(entry, "entry") >= time) {
		throw new RangeError(`entry must come before time, but ${entry} >= ${time}`);
	}
	const isEvent = event === true || event === 1;
	return { time, isEvent, entry: entry ?? Number.NEGATIVE_INFINITY, weight, cluster: cluster ?? null };
};

/** The risk table of rows in any order. Events come before censorings at the same time. RangeError for impossible rows. */
export const riskTable = (input: readonly TimeRow[]): RiskTable => {
	const rows = input
		.map(checkRow)
		.filter(({ weight }) => weight > 0)
		.sort((one, other) => one.time - other.time);
	const late = rows
		.filter(({ entry }) => entry !== Number.NEGATIVE_INFINITY)
		.sort((one, other) => one.entry - other.entry);
	const followedFrom = weightFrom(
		rows.map(({ time }) => time),
		rows.map(({ weight }) => weight),
	);
	const enteringFrom = weightFrom(
		late.map(({ entry }) => entry),
		late.map(({ weight }) => weight),
	);
	const atRiskAt = (day: number): number => followedFrom(day) - enteringFrom(day);
	const times: number[] = [];
	const events: number[] = [];
	for (const { time, isEvent, weight } of rows) {
		if (times.at(-1) !== time) {
			times.push(time);
			events.push(0);
		}
		if (isEvent) events[events.length - 1] = (events.at(-1) ?? 0) + weight;
	}
	return { rows, times, events, atRisk: times.map(atRiskAt), atRiskAt };
};
