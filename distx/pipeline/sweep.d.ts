import { type SweepDeps, type SweepResult, type SweepSettings } from "./sweep-settings.ts";
/** Polls every due target once and stores what was seen. What was polled is stored also when it is interrupted. */
export declare const sweep: (deps: SweepDeps, settings: SweepSettings) => Promise<SweepResult>;
