import { assertNever } from "../domain/brand.js";
import { FailureError, failureOf } from "./failure-of.js";
import { fieldsOf } from "./fields.js";
const NO_CONTENT = new Uint8Array(0);
const NO_FIELDS = new Map();
/** What a limit that has passed means in each phase of a request. */
const overdue = (phase, order, now) => {
    if (now >= order.pollDeadline) {
        return new FailureError("poll-timeout", null, `the whole poll took longer than ${order.limits.pollMs} ms`);
    }
    switch (phase) {
        case "connect":
            return new FailureError("connect-timeout", null, `no connection within ${2 * order.limits.connectMs} ms`);
        case "headers":
            return new FailureError("headers-timeout", null, `no header section within ${order.limits.headersMs} ms`);
        case "body":
            return new FailureError("body-timeout", null, `the content took longer than ${order.limits.bodyMs} ms`);
        default:
            return assertNever(phase);
    }
};
/**
 * One request under way: undici's dispatch handler, without a stream or a promise for the content, and its own time limit by phase.
 * A class, because there is one for every request and its methods should not be made anew each time. The methods (onConnect,
 * onHeaders …) are undici 7's own inner form; the newer form is wrapped around it.
 */
class Sending {
    at = 0;
    place = -1;
    order;
    deadlines;
    resolve;
    phase = "connect";
    abort = null;
    settled = false;
    statusCode = 0;
    fields = NO_FIELDS;
    /** Most content comes in one piece. */
    first = null;
    more = null;
    size = 0;
    constructor(order, deadlines, resolve) {
        this.order = order;
        this.deadlines = deadlines;
        this.resolve = resolve;
        // Resolving the name has as long as connecting.
        this.limit(2 * order.limits.connectMs);
        deadlines.watch(this);
    }
    expire() {
        const error = this.deadlines.ending()
            ? new FailureError("aborted", null, "the sweep was stopped")
            : overdue(this.phase, this.order, this.deadlines.now());
        this.fail(error);
        this.abort?.(error);
    }
    onConnect(abort) {
        this.abort = abort;
        // Given up while it waited for its connection: it must not be written any more.
        if (this.settled) {
            abort(new FailureError("aborted", null, "given up before it was sent"));
            return;
        }
        this.phase = "headers";
        this.limit(this.order.limits.headersMs);
        this.order.pass.sent();
    }
    onHeaders(statusCode, raw) {
        if (statusCode < 200)
            return true;
        this.phase = "body";
        this.limit(this.order.limits.bodyMs);
        this.statusCode = statusCode;
        this.fields = fieldsOf(raw);
        return true;
    }
    onData(chunk) {
        const room = this.order.maxBytes - this.size;
        this.keep(chunk.length > room ? chunk.subarray(0, room) : chunk);
        if (chunk.length <= room)
            return true;
        this.reply("cap");
        this.abort?.(new FailureError("aborted", null, `content is longer than ${this.order.maxBytes} bytes`));
        return false;
    }
    onComplete() {
        this.reply(null);
    }
    onError(error) {
        // What had arrived when the connection broke still tells the status; it is marked as cut.
        if (this.phase === "body")
            this.reply("broken");
        else
            this.fail(error);
    }
    fail(error) {
        this.settle({ kind: "failure", failure: failureOf(error, this.phase) });
    }
    limit(ms) {
        this.at = Math.min(this.deadlines.now() + ms, this.order.pollDeadline);
    }
    keep(chunk) {
        this.size += chunk.length;
        if (this.first === null)
            this.first = chunk;
        else if (this.more === null)
            this.more = [this.first, chunk];
        else
            this.more.push(chunk);
    }
    reply(truncated) {
        const content = this.more === null ? (this.first ?? NO_CONTENT) : Buffer.concat(this.more, this.size);
        this.settle({ kind: "reply", statusCode: this.statusCode, fields: this.fields, content, truncated });
    }
    settle(sent) {
        if (this.settled)
            return;
        this.settled = true;
        this.deadlines.drop(this);
        this.resolve(sent);
    }
}
/** Sends one request. Failures are values. */
export const sendOnce = (order, deadlines) => new Promise((resolve) => {
    const sending = new Sending(order, deadlines, resolve);
    const { client, path, method, headers, body } = order;
    try {
        client.dispatch({ path, method, headers, body }, sending);
    }
    catch (error) {
        sending.fail(error);
    }
});
