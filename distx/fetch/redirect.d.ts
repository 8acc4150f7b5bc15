import type { Fields, ProbeRequest } from "../domain/exchange.ts";
/** Where a response sends us. */
export type Redirect = {
    readonly to: URL;
    readonly method: ProbeRequest["method"];
};
/**
 * The redirect that a response is (RFC 9110 sections 10.2.2 and 15.4): relative, protocol-relative and badly encoded references are
 * read as browsers read them. Null when the response is no redirect. Throws a FailureError for a Location that is no URL
 * (`bad-response`) or of another scheme than http and https (`not-pollable`).
 */
export declare const redirectOf: (from: URL, method: ProbeRequest["method"], statusCode: number, fields: Fields) => Redirect | null;
