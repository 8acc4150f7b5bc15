/** A map in bounded memory: where it holds too many entries, or what they weigh together is too much, the oldest go first. */
export type BoundedMap<Value> = {
	get(key: string): Value | undefined;
	/** Puts a value in as the newest; it weighs nothing as yet. */
	set(key: string, value: Value): void;
	/** Says what a value turned out to weigh; in vain where it has gone since, or another took its place. */
	weigh(key: string, value: Value, weight: number): void;
	/** Makes an entry the newest. */
	renew(key: string): void;
	/** Takes a value out, unless another took its place. */
	remove(key: string, value: Value): void;
};

/** A bounded map for at most so many entries, and so much weight in the caller's unit. */
export const createBoundedMap = <Value>(mostEntries: number, mostWeight = 0): BoundedMap<Value> => {
	const held = new Map<string, { readonly value: Value; weight: number }>();
	let weight = 0;

	const drop = (key: string): void => {
		weight -= held.get(key)?.weight ?? 0;
		held.delete(key);
	};
	const dropOldest = (): void => {
		for (const key of held.keys()) {
			if (held.size <= mostEntries && weight <= mostWeight) return;
			drop(key);
		}
	};

	return {
		get: (key) => held.get(key)?.value,
		set: (key, value) => {
			drop(key);
			held.set(key, { value, weight: 0 });
			dropOldest();
		},
		weigh: (key, value, own) => {
			const entry = held.get(key);
			if (entry?.value !== value) return;
			weight += own - entry.weight;
			entry.weight = own;
			dropOldest();
		},
		renew: (key) => {
			const entry = held.get(key);
			if (entry === undefined) return;
			held.delete(key);
			held.set(key, entry);
		},
		remove: (key, value) => {
			if (held.get(key)?.value === value) drop(key);
		},
	};
};
