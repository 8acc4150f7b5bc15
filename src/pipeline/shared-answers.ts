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

/** Bodies are kept with them: so many, and the one asked for longest ago is dropped. */
const MOST_KEPT = 256;

export const createSharedAnswers = (): SharedAnswers => {
	const answers = new Map<string, Promise<FetchAnswer>>();
	return {
		ask: async ({ sharedKey }, fetch) => {
			if (sharedKey === null) return { answer: await fetch(), own: true };
			const known = answers.get(sharedKey);
			if (known !== undefined) {
				answers.delete(sharedKey);
				answers.set(sharedKey, known);
				return { answer: await known, own: false };
			}
			const asked = fetch();
			answers.set(sharedKey, asked);
			const [oldest] = answers.keys();
			if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
			const answer = await asked;
			// Put off for one target's sake only; the next may be luckier.
			if (answer.kind === "deferred") answers.delete(sharedKey);
			return { answer, own: true };
		},
	};
};
