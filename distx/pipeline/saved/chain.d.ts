import type { SavedExchange } from "../../classify/saved-exchange.ts";
/** One request and its answer as HAR and WARC record them: redirects are entries of their own. */
export type Recorded = {
    readonly url: string;
    /** The reported URL, where the record says which one it was asked for. */
    readonly target: string | null;
    readonly status: number;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: Uint8Array<ArrayBuffer>;
    readonly error: string | null;
};
/** Puts recorded redirects and what they led to together again; each chain is one exchange. */
export declare function chainsOf(records: AsyncIterable<Recorded>): AsyncGenerator<SavedExchange>;
