import { z } from "zod";
import type { Rule } from "./rule.ts";
export declare const patternSchema: z.ZodString;
export declare const ruleSchema: z.ZodType<Rule>;
