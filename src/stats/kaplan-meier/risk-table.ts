import { finite } from "../checked.ts";
import type { Cluster } from "../clusters.ts";
import { countBefore, weightFrom } from "../rising.ts";

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
	/** Those with weight, in the order of their times. */
	readonly rows: () => readonly CheckedRow[];
	readonly times: readonly number[];
	readonly atRisk: readonly number[];
	readonly events: readonly number[];
	/** Weight of the rows with time >= day and entry < day. */
	readonly atRiskAt: (day: number) => number;
};

const checkTime = ({ time, event }: TimeRow): void => {
	finite(time, "time", 0);
	if (event !== true && event !== false && event !== 0 && event !== 1) {
		throw new RangeError(`event must be true or false, not ${String(event)}`);
	}
};

const checkRow = (row: TimeRow): CheckedRow => {
	const { time, event, entry, weight = 1, cluster } = row;
	checkTime(row);
	finite(weight, "weight", 0);
	if (entry != null && finite(entry, "entry") >= time) {
		throw new RangeError(`entry must come before time, but ${entry} >= ${time}`);
	}
	const isEvent = event === true || event === 1;
	return { time, isEvent, entry: entry ?? Number.NEGATIVE_INFINITY, weight, cluster: cluster ?? null };
};

const sortedRows = (input: readonly TimeRow[]): readonly CheckedRow[] =>
	input
		.map(checkRow)
		.filter(({ weight }) => weight > 0)
		.sort((one, other) => one.time - other.time);

const isPlain = ({ entry, weight }: TimeRow): boolean => entry == null && (weight === undefined || weight === 1);

/** The table of rows that all count once and are at risk from the start: bare numbers, which sort ten times as fast. */
const plainTable = (input: readonly TimeRow[]): RiskTable => {
	const sorted = new Float64Array(input.length);
	const gone = new Float64Array(input.length);
	let goneCount = 0;
	for (const [index, row] of input.entries()) {
		checkTime(row);
		sorted[index] = row.time;
		if (row.event === true || row.event === 1) gone[goneCount++] = row.time;
	}
	sorted.sort();
	const goneSorted = gone.subarray(0, goneCount).sort();
	const times: number[] = [];
	const atRisk: number[] = [];
	const events: number[] = [];
	let next = 0;
	for (const [index, time] of sorted.entries()) {
		if (index > 0 && sorted[index - 1] === time) continue;
		const before = next;
		while (next < goneCount && goneSorted[next] === time) next += 1;
		times.push(time);
		atRisk.push(input.length - index);
		events.push(next - before);
	}
	const atRiskAt = (day: number): number =>
		input.length - countBefore(input.length, (index) => (sorted[index] ?? day) < day);
	return { rows: () => sortedRows(input), times, atRisk, events, atRiskAt };
};

/** The risk table of rows in any order. Events come before censorings at the same time. RangeError for impossible rows. */
export const riskTable = (input: readonly TimeRow[]): RiskTable =>
	input.every(isPlain) ? plainTable(input) : weightedTable(input);

const weightedTable = (input: readonly TimeRow[]): RiskTable => {
	const rows = sortedRows(input);
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
	return { rows: () => rows, times, events, atRisk: times.map(atRiskAt), atRiskAt };
};
