/** Carries a failure through undici's callbacks. */
export class FailureError extends Error {
    failure;
    constructor(kind, code, message) {
        super(message);
        this.name = "FailureError";
        this.failure = { kind, code, message };
    }
}
const KIND_BY_CODE = {
    ECONNREFUSED: "refused",
    ECONNRESET: "reset",
    ECONNABORTED: "reset",
    EPIPE: "reset",
    UND_ERR_SOCKET: "reset",
    EHOSTUNREACH: "unreachable",
    EHOSTDOWN: "unreachable",
    ENETUNREACH: "unreachable",
    ENETDOWN: "unreachable",
    EADDRNOTAVAIL: "unreachable",
    EACCES: "unreachable",
    EPERM: "unreachable",
    // Our own shortage of sockets; it says nothing about the host.
    EMFILE: "unreachable",
    ENFILE: "unreachable",
    UND_ERR_CONNECT_TIMEOUT: "connect-timeout",
    UND_ERR_HEADERS_TIMEOUT: "headers-timeout",
    UND_ERR_BODY_TIMEOUT: "body-timeout",
    UND_ERR_HEADERS_OVERFLOW: "bad-response",
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "bad-response",
    UND_ERR_INVALID_ARG: "not-pollable",
    UND_ERR_ABORTED: "aborted",
    UND_ERR_DESTROYED: "aborted",
    UND_ERR_CLOSED: "aborted",
    EPROTO: "tls",
};
/** Codes of OpenSSL and of node:tls (nodejs.org/docs/latest-v20.x/api/tls.html, "X509 certificate error codes"). */
const TLS_CODE = /^(?:ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|CRL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH|ERROR_IN_CERT)/;
const TIMEOUT_BY_PHASE = { connect: "connect-timeout", headers: "headers-timeout", body: "body-timeout" };
const kindOf = (code, message, phase) => {
    if (code === null)
        return "reset";
    // The kernel's own time-out (tcp_syn_retries, tcp_retries2).
    if (code === "ETIMEDOUT")
        return TIMEOUT_BY_PHASE[phase];
    // undici: an answer that nobody asked for, 100 Continue, or a protocol switch.
    if (code === "UND_ERR_SOCKET" && message.startsWith("bad "))
        return "bad-response";
    if (TLS_CODE.test(code))
        return "tls";
    return KIND_BY_CODE[code] ?? "reset";
};
/** What an error of undici, node:net, node:tls or this folder means. */
export const failureOf = (error, phase) => {
    if (error instanceof FailureError)
        return error.failure;
    if (!(error instanceof Error))
        return { kind: "reset", code: null, message: String(error) };
    // Happy eyeballs: one error for each address; their common code is on the aggregate.
    const first = error instanceof AggregateError ? error.errors[0] : undefined;
    const message = error.message !== "" ? error.message : first instanceof Error ? first.message : error.name;
    const code = "code" in error && typeof error.code === "string" ? error.code : null;
    // undici 7's parser error has no code for most faults.
    if (error.name === "HTTPParserError")
        return { kind: "bad-response", code: code ?? "HTTPParserError", message };
    return { kind: kindOf(code, message, phase), code, message };
};
