import type { ShownTarget } from "./show-target.ts";
/**
 * One target as `show --json` prints it: the fields of `export targets`, then its notices and snapshots with those of
 * `export`, evidence included. `verdict` is the stored one, `effective` the one in force.
 */
export declare const describeTarget: ({ target, notices, snapshots, due, }: ShownTarget) => Readonly<Record<string, unknown>>;
