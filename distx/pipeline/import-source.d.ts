import type { ByteSource } from "../csv/bytes/byte-source.ts";
/** A list on disk that can be read as often as needed; `close` removes a copy that was made for that. */
export type ListFile = ByteSource & {
    /** Where the bytes are: the list itself, or the copy that was made of it. */
    readonly path: string;
    /** As the user knows it. */
    readonly name: string;
    close(): Promise<void>;
};
/** A file of `size` bytes as a source. */
export declare const fileSource: (path: string, size: number) => ByteSource;
/**
 * Opens a list by path; "-" is standard input. What can be read only once (a pipe) is copied to a temporary file.
 * @throws UserError when there is no such file, or it may not be read
 */
export declare const openListFile: (path: string, stdin: () => AsyncIterable<Uint8Array>) => Promise<ListFile>;
