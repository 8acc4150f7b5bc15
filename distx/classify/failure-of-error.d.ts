import type { Failure } from "../domain/exchange.ts";
/** The failure that an error's code or message tells of; `unreachable` where it tells nothing that is known. */
export declare const failureOfError: (text: string) => Failure;
