import type { Look, SweepId } from "../domain/snapshot.ts";
import type { Store } from "../store/store.ts";

/** Stores looks in batches: a transaction for up to a thousand, and none waits long. */
export type SnapshotWriter = {
	add(look: Look): void;
	/** Stores what is left; the number of targets that changed status so far. */
	finish(): Promise<number>;
};

/** A full batch is written at once; a smaller one after a quarter of a second (performance.md, advice 10). */
const BATCH = 1000;
const LONGEST_WAIT_MS = 250;

export const createSnapshotWriter = (
	store: Store,
	sweep: SweepId,
	onStored: (looks: number) => void,
): SnapshotWriter => {
	let batch: Look[] = [];
	let timer: NodeJS.Timeout | null = null;
	let changed = 0;
	let writing: Promise<void> = Promise.resolve();
	let failure: unknown = null;

	const flush = (): void => {
		if (timer !== null) clearTimeout(timer);
		timer = null;
		const looks = batch;
		batch = [];
		if (looks.length === 0) return;
		writing = writing.then(async () => {
			if (failure !== null) return;
			try {
				changed += await store.append(sweep, looks);
				onStored(looks.length);
			} catch (error) {
				failure = error;
			}
		});
	};

	return {
		add: (look) => {
			if (failure !== null) throw failure;
			batch.push(look);
			if (batch.length >= BATCH) flush();
			else timer ??= setTimeout(flush, LONGEST_WAIT_MS);
		},
		finish: async () => {
			flush();
			await writing;
			if (failure !== null) throw failure;
			return changed;
		},
	};
};
