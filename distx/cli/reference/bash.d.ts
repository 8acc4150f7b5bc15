import type { ShownProgram } from "./program-shape.ts";
/** A completion script for bash 3.2 and later. */
export declare const bashCompletion: ({ common, commands }: ShownProgram) => string;
