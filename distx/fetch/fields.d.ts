import type { Fields } from "../domain/exchange.ts";
/**
 * undici's raw header section as Fields. Bytes are read as ISO-8859-1 (RFC 9110 section 5.5), so that none is lost.
 * Repeated fields are joined with ", " (section 5.3), Set-Cookie, which must not be joined, with a newline.
 */
export declare const fieldsOf: (raw: readonly Buffer[]) => Fields;
