/** A list compresses some 5 to 50 times; zeros compress 1000 times. Below the first figure any ratio is harmless. */
export declare const GZIP_BOUNDS: {
    harmlessBytes: number;
    maxRatio: number;
};
export declare const isGzip: (head: Uint8Array) => boolean;
/**
 * Unpacks gzip (RFC 1952, several members too) as a stream.
 * @throws UserError when the data is damaged, or unpacks so far that it can only be a bomb
 */
export declare const gunzip: (bytes: AsyncIterable<Uint8Array>, bounds?: typeof GZIP_BOUNDS) => AsyncGenerator<Uint8Array>;
