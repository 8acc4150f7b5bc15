import { type SweepWatch } from "../pipeline/sweep-meter.ts";
import type { CommandRun } from "./command.ts";
/** Shows how far a sweep is, on stderr: two changing lines on a terminal, a line a minute elsewhere. */
export type ProgressDisplay = {
    readonly watch: SweepWatch;
    end(): void;
};
export declare const createProgress: ({ environment, common }: CommandRun) => ProgressDisplay;
