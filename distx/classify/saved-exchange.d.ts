import { z } from "zod";
import { type Exchange } from "../domain/exchange.ts";
export declare const savedExchangeSchema: z.ZodObject<{
    url: z.ZodString;
    status: z.ZodOptional<z.ZodNullable<z.ZodPipe<z.ZodUnion<readonly [z.ZodNumber, z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>]>, z.ZodNumber>>>;
    headers: z.ZodOptional<z.ZodNullable<z.ZodUnion<readonly [z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        value: z.ZodUnion<readonly [z.ZodString, z.ZodPipe<z.ZodNumber, z.ZodTransform<string, number>>]>;
    }, z.core.$strip>>, z.ZodArray<z.ZodTuple<[z.ZodString, z.ZodString], null>>, z.ZodRecord<z.ZodString, z.ZodNullable<z.ZodUnion<readonly [z.ZodString, z.ZodPipe<z.ZodNumber, z.ZodTransform<string, number>>, z.ZodArray<z.ZodString>]>>>]>>>;
    body: z.ZodOptional<z.ZodNullable<z.ZodUnion<readonly [z.ZodString, z.ZodInstanceOf<Uint8Array<ArrayBuffer>>]>>>;
    finalUrl: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | null | undefined, string | null | undefined>>;
    requestUrl: z.ZodPipe<z.ZodOptional<z.ZodNullable<z.ZodString>>, z.ZodTransform<string | null | undefined, string | null | undefined>>;
    redirects: z.ZodOptional<z.ZodNullable<z.ZodArray<z.ZodObject<{
        url: z.ZodString;
        statusCode: z.ZodNumber;
        location: z.ZodString;
    }, z.core.$strip>>>>;
    error: z.ZodOptional<z.ZodNullable<z.ZodUnion<readonly [z.ZodPipe<z.ZodLiteral<false>, z.ZodTransform<string, false>>, z.ZodString, z.ZodObject<{
        code: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        message: z.ZodOptional<z.ZodNullable<z.ZodString>>;
        kind: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    }, z.core.$strip>]>>>;
}, z.core.$strip>;
/** One saved exchange, as `judge` reads it. A value that is missing may also be null. */
export type SavedExchange = {
    /** The reported URL. */
    readonly url: string;
    /** Status code of the answer; 0 or left out where there was none. */
    readonly status?: number | null | undefined;
    /** By name, or as pairs, or as in a HAR file (`{ name, value }`). Names in any case. */
    readonly headers?: Readonly<Record<string, string | number | string[] | null>> | [string, string][] | {
        name: string;
        value: string | number;
    }[] | null | undefined;
    /** Decoded content; a text is read as UTF-8, bytes as the headers and the page say. */
    readonly body?: string | Uint8Array | null | undefined;
    /** The URL that gave the answer, after redirects. */
    readonly finalUrl?: string | null | undefined;
    /** The endpoint asked (oEmbed, API, embed), where it differs from `url`. */
    readonly requestUrl?: string | null | undefined;
    /** The redirects that were followed, in order. */
    readonly redirects?: {
        url: string;
        statusCode: number;
        location: string;
    }[] | null | undefined;
    /**
     * Why there was no answer, in the words of Node, curl, Python or stillup: `ECONNRESET`, `timeout` …; beside a status, why
     * the answer broke off.
     */
    readonly error?: string | {
        code?: string | null | undefined;
        message?: string | null | undefined;
        kind?: string | null | undefined;
    } | null | undefined;
};
type Parsed = z.output<typeof savedExchangeSchema>;
/**
 * The exchange that a saved one stands for.
 * @param asked the address that was asked where the record does not say: the target's page
 */
export declare const exchangeOf: (saved: Parsed, asked: string) => Exchange;
export {};
