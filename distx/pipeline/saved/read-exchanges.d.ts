/** One saved exchange, as yet unchecked, and where it stood in the file. */
export type SavedItem = {
    readonly place: string;
    readonly exchange: unknown;
};
/**
 * Saved exchanges in the order of the file: JSON Lines, a JSON array, a HAR document or a WARC file, told apart by name
 * and first bytes. JSON Lines and WARC are streamed.
 */
export declare function readExchanges(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<SavedItem>;
