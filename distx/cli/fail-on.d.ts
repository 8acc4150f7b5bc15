import { type ChangeKind } from "../history/changes.ts";
export declare const FAIL_ON_HELP: string;
/** `removed,reappeared`; the flag may be given again. */
export declare const failOn: (text: string, before: readonly string[] | undefined) => readonly string[];
/** Whether a change happened that the operator asked to be told of by the exit code. */
export declare const isFailure: (conditions: readonly string[], kinds: Iterable<ChangeKind>) => boolean;
