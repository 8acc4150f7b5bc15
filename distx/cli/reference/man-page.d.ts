import type { ShownProgram } from "./program-shape.ts";
/** The man page, section 1 (man-pages(7)). `examples`: by command, what people type. */
export declare const manPage: ({ description, version, common, commands }: ShownProgram, examples: Readonly<Record<string, readonly string[]>>) => string;
