import { type Instant } from "../../domain/time.ts";
/** Turns a local time (milliseconds as if in UTC) into an instant. */
export type LocalZone = {
    readonly name: string;
    readonly toInstant: (localMs: number) => Instant;
};
/**
 * The zone of times that name none (`--timezone`): an IANA name or a distance from UTC (`+02:00`).
 * @throws UserError for a zone that is not known
 */
export declare const zoneNamed: (name: string) => LocalZone;
