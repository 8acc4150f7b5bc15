import type { Duplex } from "node:stream";
/**
 * Reads from a socket until `lengthOf` says how many of the bytes so far belong to the message (null = not all there yet), and puts
 * back what came after them. Rejects with a FailureError when the other side closes or says too much.
 */
export declare const readMessage: (socket: Duplex, lengthOf: (bytes: Buffer) => number | null) => Promise<Buffer>;
