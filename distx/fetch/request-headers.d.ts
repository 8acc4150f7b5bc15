import type { ProbeRequest } from "../domain/exchange.ts";
/** Builds the header section of a request: defaults, then the probe's own fields, then cookies. Names and values in turn. */
export type HeaderBuilder = (request: ProbeRequest, sameOrigin: boolean, cookie: string | null) => string[];
export declare const headerBuilder: (userAgent: string) => HeaderBuilder;
