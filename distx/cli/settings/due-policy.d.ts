import type { Command } from "commander";
import type { DuePolicy } from "../../schedule/due.ts";
import type { Environment } from "../environment.ts";
import type { CheckedSettings } from "./check-settings.ts";
/** The due policy that the settings ask for; what they leave open follows report's settings, then the default. */
export declare const duePolicyFrom: (program: Command, variables: Environment["variables"], settings: CheckedSettings | null) => DuePolicy;
