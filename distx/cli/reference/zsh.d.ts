import type { ShownProgram } from "./program-shape.ts";
/** A completion function for zsh. */
export declare const zshCompletion: ({ common, commands }: ShownProgram) => string;
