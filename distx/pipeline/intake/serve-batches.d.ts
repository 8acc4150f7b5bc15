import type { MessagePort } from "node:worker_threads";
import type { NoticeReader } from "./notice-reader.ts";
/** The reading thread's side: reads a list and sends it, batch by batch. Closes the port at the end. */
export declare const serveBatches: (port: MessagePort, open: () => Promise<NoticeReader>) => Promise<void>;
