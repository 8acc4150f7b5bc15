import type { ShownProgram } from "./program-shape.ts";
/** Completions for fish. */
export declare const fishCompletion: ({ common, commands }: ShownProgram) => string;
