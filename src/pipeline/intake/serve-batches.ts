import type { MessagePort } from "node:worker_threads";
import { UserError } from "../../domain/user-error.ts";
import { packBatch, transferred } from "./batch-codec.ts";
import type { NoticeReader } from "./notice-reader.ts";
import { BATCHES_AHEAD, type FromThread, type ToThread } from "./thread-messages.ts";

/** Lets so many batches go before one was taken, so that a fast reader does not fill the memory. */
const createGrants = (port: MessagePort): (() => Promise<void>) => {
	let free = BATCHES_AHEAD;
	let wake: (() => void) | null = null;
	port.on("message", (_: ToThread) => {
		free++;
		wake?.();
		wake = null;
	});
	return async () => {
		while (free === 0) {
			await new Promise<void>((resolve) => {
				wake = resolve;
			});
		}
		free--;
	};
};

const failure = (error: unknown): FromThread =>
	error instanceof UserError
		? { kind: "refused", what: error.message, hint: error.hint }
		: { kind: "fault", text: error instanceof Error ? (error.stack ?? error.message) : String(error) };

/** The reading thread's side: reads a list and sends it, batch by batch. Closes the port at the end. */
export const serveBatches = async (port: MessagePort, open: () => Promise<NoticeReader>): Promise<void> => {
	const send = (message: FromThread): void => port.postMessage(message);
	const granted = createGrants(port);
	try {
		const reader = await open();
		send({ kind: "opened", understood: reader.understood() });
		for (;;) {
			const next = await reader.next();
			if (next === "done") break;
			if (next === "restart") {
				send({ kind: "restart" });
				continue;
			}
			await granted();
			const batch = packBatch(next);
			port.postMessage({ kind: "batch", batch } satisfies FromThread, transferred(batch));
		}
		send({ kind: "done", understood: reader.understood() });
	} catch (error) {
		send(failure(error));
	} finally {
		port.close();
	}
};
