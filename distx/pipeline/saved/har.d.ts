import { z } from "zod";
import type { Recorded } from "./chain.ts";
export declare const harSchema: z.ZodObject<{
    log: z.ZodObject<{
        entries: z.ZodArray<z.ZodObject<{
            request: z.ZodObject<{
                url: z.ZodString;
            }, z.core.$strip>;
            response: z.ZodObject<{
                status: z.ZodNumber;
                headers: z.ZodDefault<z.ZodArray<z.ZodObject<{
                    name: z.ZodString;
                    value: z.ZodString;
                }, z.core.$strip>>>;
                content: z.ZodDefault<z.ZodObject<{
                    text: z.ZodOptional<z.ZodString>;
                    encoding: z.ZodOptional<z.ZodString>;
                }, z.core.$strip>>;
                _error: z.ZodOptional<z.ZodNullable<z.ZodString>>;
            }, z.core.$strip>;
        }, z.core.$strip>>;
    }, z.core.$strip>;
}, z.core.$strip>;
/** The entries of a HAR document in order. */
export declare function harRecords(har: z.output<typeof harSchema>): AsyncGenerator<Recorded>;
