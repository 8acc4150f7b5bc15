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

type Kept = { readonly answer: Promise<FetchAnswer>; bytes: number };

export const createSharedAnswers = (): SharedAnswers => {
	const answers = new Map<string, Kept>();
	let bytes = 0;

	const drop = (key: string): void => {
		bytes -= answers.get(key)?.bytes ?? 0;
		answers.delete(key);
	};
	const dropOldest = (): void => {
		for (const key of answers.keys()) {
			if (answers.size <= MOST_KEPT && bytes <= MOST_BYTES) return;
			drop(key);
		}
	};

	return {
		ask: async ({ sharedKey }, fetch) => {
			if (sharedKey === null) return { answer: await fetch(), own: true };
			const known = answers.get(sharedKey);
			if (known !== undefined) {
				answers.delete(sharedKey);
				answers.set(sharedKey, known);
				return { answer: await known.answer, own: false };
			}
			const kept: Kept = { answer: fetch(), bytes: 0 };
			answers.set(sharedKey, kept);
			const answer = await kept.answer;
			if (answers.get(sharedKey) === kept) {
				kept.bytes = bytesOf(answer);
				bytes += kept.bytes;
			}
			// Put off for one target's sake only; the next may be luckier.
			if (answer.kind === "deferred") drop(sharedKey);
			dropOldest();
			return { answer, own: true };
		},
	};
};
