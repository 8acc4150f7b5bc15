/** Bodies are kept with them: so many answers, of so many bytes in all, and the one asked for longest ago is dropped. */
const MOST_KEPT = 256;
const MOST_BYTES = 33_554_432;
const bytesOf = (answer) => answer.kind === "answered" && answer.exchange.outcome.kind === "response"
    ? answer.exchange.outcome.body.byteLength
    : 0;
export const createSharedAnswers = () => {
    const answers = new Map();
    let bytes = 0;
    const drop = (key) => {
        bytes -= answers.get(key)?.bytes ?? 0;
        answers.delete(key);
    };
    const dropOldest = () => {
        for (const key of answers.keys()) {
            if (answers.size <= MOST_KEPT && bytes <= MOST_BYTES)
                return;
            drop(key);
        }
    };
    return {
        ask: async ({ sharedKey }, fetch) => {
            if (sharedKey === null)
                return { answer: await fetch(), own: true };
            const known = answers.get(sharedKey);
            if (known !== undefined) {
                answers.delete(sharedKey);
                answers.set(sharedKey, known);
                return { answer: await known.answer, own: false };
            }
            const kept = { answer: fetch(), bytes: 0 };
            answers.set(sharedKey, kept);
            const answer = await kept.answer;
            if (answers.get(sharedKey) === kept) {
                kept.bytes = bytesOf(answer);
                bytes += kept.bytes;
            }
            // Put off for one target's sake only; the next may be luckier.
            if (answer.kind === "deferred")
                drop(sharedKey);
            dropOldest();
            return { answer, own: true };
        },
    };
};
