import type { Instant } from "../domain/time.ts";
/** What a simulated host answers. */
export type SimulatedAnswer = {
    readonly status: number;
    readonly fields: Readonly<Record<string, string>>;
    readonly body: string;
};
/** One host of the simulated web. `path` holds the query, too. */
export type SimulatedHost = (path: string, at: Instant) => SimulatedAnswer;
export declare const page: (status: number, html: string, fields?: Readonly<Record<string, string>>) => SimulatedAnswer;
export declare const redirect: (location: string) => SimulatedAnswer;
/** Enough plain words that a page is more than its frame; different ones for different names. */
export declare const prose: (name: string, sentences: number) => string;
