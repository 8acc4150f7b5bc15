import type { DemoStudy } from "../demo/run-demo.ts";
import type { DemoFiles } from "./demo-files.ts";
/** What stands before the numbers: that nothing of it is real, and what was done. */
export declare const demoOpening: (study: DemoStudy) => string;
/** What stands after them: where the files are, and how to go on. */
export declare const demoClosing: ({ report, database, list, rules }: DemoFiles) => string;
