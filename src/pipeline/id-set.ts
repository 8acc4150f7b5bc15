/** A set of small whole numbers at a bit each: the targets of a list of a million rows take 125 kB. */
export type IdSet = { add(id: number): void; size(): number };

const FIRST_BYTES = 1024;

export const createIdSet = (): IdSet => {
	let bits = new Uint8Array(FIRST_BYTES);
	let size = 0;
	return {
		add: (id) => {
			const byte = id >>> 3;
			if (byte >= bits.length) {
				const wider = new Uint8Array(Math.max(bits.length * 2, byte + 1));
				wider.set(bits);
				bits = wider;
			}
			const mask = 1 << (id & 7);
			const before = bits[byte] ?? 0;
			if ((before & mask) !== 0) return;
			bits[byte] = before | mask;
			size++;
		},
		size: () => size,
	};
};
