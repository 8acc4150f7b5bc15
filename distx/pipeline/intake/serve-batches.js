import { UserError } from "../../domain/user-error.js";
import { packBatch } from "./batch-codec.js";
import { BATCHES_AHEAD } from "./thread-messages.js";
/** Lets so many batches go before one was taken, so that a fast reader does not fill the memory. */
const createGrants = (port) => {
    let free = BATCHES_AHEAD;
    let wake = null;
    port.on("message", (_) => {
        free++;
        wake?.();
        wake = null;
    });
    return async () => {
        while (free === 0) {
            await new Promise((resolve) => {
                wake = resolve;
            });
        }
        free--;
    };
};
const failure = (error) => error instanceof UserError
    ? { kind: "refused", what: error.message, hint: error.hint }
    : { kind: "fault", text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
/** The reading thread's side: reads a list and sends it, batch by batch. Closes the port at the end. */
export const serveBatches = async (port, open) => {
    const send = (message) => port.postMessage(message);
    const granted = createGrants(port);
    try {
        const reader = await open();
        send({ kind: "opened", understood: reader.understood() });
        for (;;) {
            const next = await reader.next();
            if (next === "done")
                break;
            if (next === "restart") {
                send({ kind: "restart" });
                continue;
            }
            await granted();
            const batch = packBatch(next);
            port.postMessage({ kind: "batch", batch }, [batch.numbers.buffer]);
        }
        send({ kind: "done", understood: reader.understood() });
    }
    catch (error) {
        send(failure(error));
    }
    finally {
        port.close();
    }
};
