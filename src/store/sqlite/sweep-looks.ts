import type { SweepId } from "../../domain/snapshot.ts";
import type { Database } from "./open-database.ts";

// The looks of a finished sweep in the order of their targets: for each the distance to the target before and the number
// of the stored verdict, both as LEB128 (7 bits a byte, low ones first). Two bytes a look in a usual sweep.

/** The looks of a finished sweep, packed; null where the sweep was stored without. */
export type PackedLooks = Uint8Array;

const MORE = 0x80;
/** LEB128 of a number below 2^35. */
const MOST_BYTES = 5;

const write = (bytes: Uint8Array, at: number, value: number): number => {
	let place = at;
	let rest = value;
	while (rest >= MORE) {
		bytes[place++] = (rest % MORE) | MORE;
		rest = Math.floor(rest / MORE);
	}
	bytes[place++] = rest;
	return place;
};

const FIRST_BYTES = 65_536;

/** Packs looks that are sorted by target; they are taken one by one, as a sweep may have a million. */
export const packLooks = (looks: Iterable<readonly [target: number, verdict: number]>): PackedLooks => {
	let bytes = new Uint8Array(FIRST_BYTES);
	let place = 0;
	let before = 0;
	for (const [target, verdict] of looks) {
		if (place + 2 * MOST_BYTES > bytes.length) {
			const grown = new Uint8Array(2 * bytes.length);
			grown.set(bytes);
			bytes = grown;
		}
		place = write(bytes, place, target - before);
		place = write(bytes, place, verdict);
		before = target;
	}
	return bytes.slice(0, place);
};

/** Tells every look of a pack, in the order of targets. */
export const eachLook = (bytes: PackedLooks, tell: (target: number, verdict: number) => void): void => {
	let place = 0;
	let target = 0;
	/** The rest of a number of several bytes, of which the first is read. */
	const longer = (first: number): number => {
		let value = first & (MORE - 1);
		for (let shift = MORE; ; shift *= MORE) {
			const byte = bytes[place++] ?? 0;
			value += (byte & (MORE - 1)) * shift;
			if (byte < MORE) return value;
		}
	};
	while (place < bytes.length) {
		const distance = bytes[place++] ?? 0;
		target += distance < MORE ? distance : longer(distance);
		const verdict = bytes[place++] ?? 0;
		tell(target, verdict < MORE ? verdict : longer(verdict));
	}
};

/** Packs the looks of a sweep that is being closed, and keeps them. */
export const createLookPacker = (database: Database): ((sweep: SweepId) => void) => {
	const read = database
		.prepare<[number], [number, number]>(
			"SELECT target_id, verdict_id FROM snapshots INDEXED BY snapshots_by_sweep WHERE sweep_id = ? ORDER BY target_id, at",
		)
		.raw();
	const insert = database.prepare("INSERT OR REPLACE INTO sweep_looks (sweep_id, looks) VALUES (?, ?)");
	return (sweep) => {
		insert.run(sweep, Buffer.from(packLooks(read.iterate(sweep))));
	};
};
