import type { ProbeRequest } from "../domain/exchange.ts";
import type { LaneStop } from "../lanes/lane.ts";
import type { FetchAnswer } from "./fetch-answer.ts";
export type RobotsSettings = {
    readonly userAgent: string;
    /** Asks for a URL in its lane, without asking robots.txt about it. */
    readonly ask: (request: ProbeRequest, signal?: AbortSignal) => Promise<FetchAnswer>;
    /** Crawl-delay, in ms. */
    readonly slowDown: (url: URL, spacingMs: number) => void;
};
/** Heeds robots.txt: throws a FailureError (`robots-disallowed`) for a forbidden URL, gives the stop of a lane that is stopped. */
export declare const createRobots: ({ userAgent, ask, slowDown }: RobotsSettings) => (url: URL, signal?: AbortSignal) => Promise<LaneStop | null>;
