import { z } from "zod";
import { type Millis } from "../../domain/time.ts";
import { type DuePolicy } from "../../schedule/due.ts";
/** The `due` section of the settings: replaces rows of the due policy; what is left out keeps its default. */
export declare const dueSettings: z.ZodObject<{
    "by-age": z.ZodOptional<z.ZodArray<z.ZodObject<{
        "up-to": z.ZodOptional<z.ZodString>;
        every: z.ZodString;
    }, z.core.$strict>>>;
    thresholds: z.ZodOptional<z.ZodArray<z.ZodString>>;
    "threshold-lead": z.ZodOptional<z.ZodString>;
    "confirm-looks": z.ZodOptional<z.ZodInt>;
    "confirm-gap": z.ZodOptional<z.ZodString>;
    removed: z.ZodOptional<z.ZodArray<z.ZodObject<{
        "up-to": z.ZodOptional<z.ZodString>;
        every: z.ZodString;
    }, z.core.$strict>>>;
    "retry-gap": z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
type DueSettings = z.infer<typeof dueSettings>;
/** What reports ask about, where the settings say so: the policy follows it unless it names its own. */
export type ReportDefaults = {
    readonly thresholds?: readonly Millis[];
    readonly confirmLooks?: number;
    readonly confirmGap?: Millis;
};
/** The due policy that the settings ask for. */
export declare const duePolicyOf: (settings: DueSettings, report: ReportDefaults) => DuePolicy;
export {};
