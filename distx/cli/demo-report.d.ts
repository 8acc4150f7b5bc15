import type { DemoStudy } from "../demo/run-demo.ts";
import type { Store } from "../store/store.ts";
import type { CommandRun } from "./command.ts";
import type { DemoFiles } from "./demo-files.ts";
type DemoOutcome = {
    readonly files: DemoFiles;
    readonly study: DemoStudy;
    readonly seed: number;
    /** Width of the terminal. */
    readonly columns: number;
};
/** Writes the report of the demo's study as HTML, and gives what stdout is to show of it. */
export declare function writeDemoReport(run: CommandRun, store: Store, outcome: DemoOutcome): AsyncGenerator<string>;
export {};
