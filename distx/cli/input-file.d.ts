/** The bytes of a file, or of standard input for `-`. Throws UserError where it cannot be read. */
export declare const openInput: (path: string, stdin: () => AsyncIterable<Uint8Array>) => Promise<AsyncIterable<Uint8Array>>;
