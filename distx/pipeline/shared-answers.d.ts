import type { PollStep } from "../domain/poll.ts";
import type { FetchAnswer } from "../fetch/fetch-answer.ts";
/** Answers that serve more than one target of a sweep: a host's page that cannot exist, say. */
export type SharedAnswers = {
    /** The answer, and whether this call caused the request. */
    ask(step: Extract<PollStep, {
        kind: "ask";
    }>, fetch: () => Promise<FetchAnswer>): Promise<{
        readonly answer: FetchAnswer;
        readonly own: boolean;
    }>;
};
export declare const createSharedAnswers: () => SharedAnswers;
