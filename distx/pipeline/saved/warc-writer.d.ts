import type { Exchange } from "../../domain/exchange.ts";
import { type Instant } from "../../domain/time.ts";
/** Writes every exchange of a sweep to one WARC 1.1 file (ISO 28500:2017), a gzip member for each record. */
export type WarcWriter = {
    write(targetUrl: string, at: Instant, exchange: Exchange): Promise<void>;
    close(): Promise<void>;
};
/** Opens the file of a sweep that starts at `startedAt` in `folder`, which is made where it is missing. */
export declare const openWarc: (folder: string, startedAt: Instant, software: string) => Promise<WarcWriter>;
