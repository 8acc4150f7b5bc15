import { assertNever } from "../../domain/brand.js";
import { UserError } from "../../domain/user-error.js";
import { unpackBatch } from "./batch-codec.js";
/** Messages in the order they came, waited for one at a time. */
const createInbox = (peer) => {
    const waiting = [];
    let deliver = null;
    const receive = (message) => {
        if (deliver === null)
            waiting.push(message);
        else
            deliver(message);
        deliver = null;
    };
    const fail = (error) => receive({ kind: "fault", text: error.stack ?? error.message });
    peer.on("message", receive);
    peer.on("error", fail);
    peer.on("messageerror", fail);
    // After all it had to say; alone only when it was ended from outside.
    peer.on("exit", (code) => receive({ kind: "fault", text: `it ended with ${code}` }));
    return () => {
        const first = waiting.shift();
        return first === undefined
            ? new Promise((resolve) => {
                deliver = resolve;
            })
            : Promise.resolve(first);
    };
};
/** The importing thread's side of a list that another thread reads. @throws UserError as that thread met it */
export const receiveBatches = async (peer, close) => {
    const receive = createInbox(peer);
    const orThrow = async () => {
        const message = await receive();
        if (message.kind === "refused")
            throw new UserError(message.what, message.hint);
        if (message.kind === "fault")
            throw new Error(`the thread that reads the list failed: ${message.text}`);
        return message;
    };
    const opened = await orThrow();
    if (opened.kind !== "opened")
        throw new Error(`the thread that reads the list began with ${opened.kind}`);
    let understood = opened.understood;
    return {
        next: async () => {
            const message = await orThrow();
            switch (message.kind) {
                case "batch":
                    peer.postMessage("taken");
                    return unpackBatch(message.batch);
                case "restart":
                    return "restart";
                case "opened":
                case "done":
                    understood = message.understood;
                    return "done";
                default:
                    return assertNever(message);
            }
        },
        understood: () => understood,
        close,
    };
};
