import { z } from "zod";
import type { PlatformName } from "../../domain/target.ts";
import type { Controls } from "../../pipeline/controls.ts";
/** The `controls` section of the settings: the operator's own items instead of those of a pack. */
export declare const controlSettings: z.ZodRecord<z.ZodString, z.ZodObject<{
    live: z.ZodString;
    impossible: z.ZodString;
}, z.core.$strict>>;
/** The operator's own controls, by platform. */
export declare const controlsFrom: (content: Readonly<Record<string, unknown>>) => ReadonlyMap<PlatformName, Controls>;
