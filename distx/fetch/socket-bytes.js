import { FailureError } from "./failure-of.js";
/** A proxy's handshake is short; more is not one. */
const LONGEST_HANDSHAKE = 16_384;
/**
 * Reads from a socket until `lengthOf` says how many of the bytes so far belong to the message (null = not all there yet), and puts
 * back what came after them. Rejects with a FailureError when the other side closes or says too much.
 */
export const readMessage = (socket, lengthOf) => new Promise((resolve, reject) => {
    let bytes = Buffer.alloc(0);
    const stop = () => {
        socket.off("data", onData);
        socket.off("error", onError);
        socket.off("close", onClose);
        socket.pause();
    };
    const onError = (error) => {
        stop();
        reject(error);
    };
    const onClose = () => onError(new FailureError("proxy-failed", "closed", "the proxy closed the connection"));
    const onData = (chunk) => {
        bytes = Buffer.concat([bytes, chunk]);
        const length = lengthOf(bytes);
        if (length === null) {
            if (bytes.length > LONGEST_HANDSHAKE)
                onError(new FailureError("proxy-failed", "handshake", "no proxy answers there"));
            return;
        }
        stop();
        if (bytes.length > length)
            socket.unshift(bytes.subarray(length));
        resolve(bytes.subarray(0, length));
    };
    socket.on("data", onData);
    socket.on("error", onError);
    socket.on("close", onClose);
    socket.resume();
});
