import { createBoundedMap } from "../domain/bounded-map.ts";
import type { PollStep } from "../domain/poll.ts";
import type { FetchAnswer } from "../fetch/fetch-answer.ts";

/** Answers that serve more than one target of a sweep: a host's page that cannot exist, say. */
export type SharedAnswers = {
	/** The answer, and whether this call caused the request. */
	ask(
		step: Extract<PollStep, { kind: "ask" }>,
		fetch: () => Promise<FetchAnswer>,
	): Promise<{ readonly answer: FetchAnswer; readonly own: boolean }>;
};

/** Bodies are kept with them: so many answers, of so many bytes in all, and the one asked for longest ago is dropped. */
const MOST_KEPT = 256;
const MOST_BYTES = 33_554_432;

const bytesOf = (answer: FetchAnswer): number =>
	answer.kind === "answered" && answer.exchange.outcome.kind === "response"
		? answer.exchange.outcome.body.byteLength
		: 0;

export const createSharedAnswers = (): SharedAnswers => {
	const answers = createBoundedMap<Promise<FetchAnswer>>(MOST_KEPT, MOST_BYTES);
	return {
		ask: async ({ sharedKey }, fetch) => {
			if (sharedKey === null) return { answer: await fetch(), own: true };
			const known = answers.get(sharedKey);
			if (known !== undefined) {
				answers.renew(sharedKey);
				return { answer: await known, own: false };
			}
			const asked = fetch();
			answers.set(sharedKey, asked);
			const answer = await asked;
			// Put off for one target's sake only; the next may be luckier.
			if (answer.kind === "deferred") answers.remove(sharedKey, asked);
			else answers.weigh(sharedKey, asked, bytesOf(answer));
			return { answer, own: true };
		},
	};
};
