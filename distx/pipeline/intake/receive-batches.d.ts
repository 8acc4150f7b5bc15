import type { NoticeReader } from "./notice-reader.ts";
import type { FromThread, ToThread } from "./thread-messages.ts";
/** What the importing thread needs of the other one: a Worker or a MessagePort has it. */
export type Peer = {
    on(event: "message", listener: (message: FromThread) => void): unknown;
    on(event: "error" | "messageerror", listener: (error: Error) => void): unknown;
    on(event: "exit", listener: (code: number) => void): unknown;
    postMessage(message: ToThread): void;
};
/** The importing thread's side of a list that another thread reads. @throws UserError as that thread met it */
export declare const receiveBatches: (peer: Peer, close: () => Promise<void>) => Promise<NoticeReader>;
