const FIRST_BYTES = 1024;
export const createIdSet = () => {
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
            if ((before & mask) !== 0)
                return;
            bits[byte] = before | mask;
            size++;
        },
        size: () => size,
    };
};
