import { z } from "zod";
export declare const FORMAT = "stillup-study";
export declare const header: z.ZodObject<{
    format: z.ZodLiteral<"stillup-study">;
    schema: z.ZodInt;
    tool: z.ZodString;
}, z.core.$strip>;
export type DumpHeader = z.infer<typeof header>;
export declare const tableLine: z.ZodObject<{
    table: z.ZodString;
    columns: z.ZodArray<z.ZodString>;
}, z.core.$strip>;
export declare const endLine: z.ZodObject<{
    rows: z.ZodInt;
}, z.core.$strip>;
/** Bytes are written in hexadecimal; all else is JSON as it is. */
declare const value: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodNull, z.ZodObject<{
    hex: z.ZodString;
}, z.core.$strip>]>;
export declare const rowLine: z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodNull, z.ZodObject<{
    hex: z.ZodString;
}, z.core.$strip>]>>;
export type StoredValue = string | number | null | Buffer;
export declare const toJson: (stored: StoredValue) => string | number | null | {
    hex: string;
};
export declare const fromJson: (written: z.infer<typeof value>) => StoredValue;
export {};
