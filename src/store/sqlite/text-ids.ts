import { randomInt } from "node:crypto";

/** Finds the ids of texts that are themselves kept elsewhere, at eight bytes a slot. */
export type TextIds = {
	/** The id of a text that was added; null for any other. */
	find(text: string): number | null;
	/** Adds the text that `find` was last asked for and did not know. Ids are whole numbers from 1 to 2^32 - 1. */
	add(id: number): void;
	size(): number;
	clear(): void;
};

const FIRST_SLOTS = 1024;
/** The table doubles when it is fuller than this. */
const FULLEST = 0.75;
const UINT32 = 2 ** 32;

/**
 * 32 bits: FNV-1a over UTF-16 units, then the last mix of MurmurHash3, so that the low bits tell as much as the high ones. The
 * seed is drawn anew each time, so that no list can be written whose texts all have one hash.
 */
const seededHash = (): ((text: string) => number) => {
	const seed = randomInt(UINT32);
	return (text) => {
		let hash = seed;
		for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
		hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
		return (hash ^ (hash >>> 16)) >>> 0;
	};
};

/** @param isText whether an id is that of a text: asked where the hashes are the same */
export const createTextIds = (isText: (id: number, text: string) => boolean, hashOf = seededHash()): TextIds => {
	let hashes = new Uint32Array(FIRST_SLOTS);
	/** 0 for a free slot. */
	let ids = new Uint32Array(FIRST_SLOTS);
	let size = 0;
	let lastHash = 0;
	let lastSlot = 0;

	const freeSlot = (hash: number): number => {
		let slot = hash & (ids.length - 1);
		while (ids[slot] !== 0) slot = (slot + 1) & (ids.length - 1);
		return slot;
	};
	const put = (slot: number, hash: number, id: number): void => {
		hashes[slot] = hash;
		ids[slot] = id;
	};
	const grow = (): void => {
		const [oldHashes, oldIds] = [hashes, ids];
		hashes = new Uint32Array(oldIds.length * 2);
		ids = new Uint32Array(oldIds.length * 2);
		for (const [slot, id] of oldIds.entries()) {
			const hash = oldHashes[slot] ?? 0;
			if (id !== 0) put(freeSlot(hash), hash, id);
		}
	};

	return {
		find: (text) => {
			lastHash = hashOf(text);
			const mask = ids.length - 1;
			let slot = lastHash & mask;
			for (let id = ids[slot] ?? 0; id !== 0; id = ids[slot] ?? 0) {
				if (hashes[slot] === lastHash && isText(id, text)) return id;
				slot = (slot + 1) & mask;
			}
			lastSlot = slot;
			return null;
		},
		add: (id) => {
			put(lastSlot, lastHash, id);
			size++;
			if (size > ids.length * FULLEST) grow();
		},
		size: () => size,
		clear: () => {
			hashes = new Uint32Array(FIRST_SLOTS);
			ids = new Uint32Array(FIRST_SLOTS);
			size = 0;
		},
	};
};
