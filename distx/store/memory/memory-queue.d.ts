import type { DueQueue } from "../store.ts";
import type { MemoryTarget } from "./memory-target.ts";
/** The due targets of a sweep, lane by lane. */
export declare const memoryQueue: (due: readonly MemoryTarget[]) => DueQueue;
