import { availableParallelism } from "node:os";

/** Only the compiled program can start its threads: Node 20 runs no TypeScript. */
const isCompiled = import.meta.url.endsWith(".js");

/** Whether work may go to a thread of its own: the machine has a processor to spare for it. */
export const hasSecondThread = (): boolean => isCompiled && availableParallelism() > 1;
