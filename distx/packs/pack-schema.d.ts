import { z } from "zod";
import type { RulePack } from "./pack.ts";
/** A whole pack. */
export declare const rulePackSchema: z.ZodType<RulePack>;
/** A user's pack: for a known platform only what is to be added or replaced, for a new one the whole. */
export type UserPack = Pick<RulePack, "platform" | "version"> & Partial<RulePack>;
/** What a `--rules` file holds, as YAML or JSON: one user pack or a list of them. */
export declare const userRulesSchema: z.ZodType<readonly UserPack[]>;
