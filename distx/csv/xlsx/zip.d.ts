import type { ByteSource } from "../bytes/byte-source.ts";
/** The parts of a zip archive, each unpacked as a stream within bounds. */
export type Zip = {
    has(name: string): boolean;
    /** Empty for a part that is not there. */
    read(name: string): AsyncIterable<Uint8Array>;
    readonly names: readonly string[];
};
/** A workbook has tens of parts. A sheet compresses some 10 to 40 times, zeros 1000 times; below a size it is harmless. */
export declare const ZIP_BOUNDS: {
    parts: number;
    harmlessBytes: number;
    maxRatio: number;
};
/** Opens a zip archive. @throws UserError when it is damaged */
export declare const openZip: (source: ByteSource) => Promise<Zip>;
