import type { Lane } from "./lane.ts";
export type TurnOrder = {
    /** Puts a lane that wants a turn where its due time says. */
    place(lane: Lane, now: number): void;
    remove(lane: Lane): void;
    /** Takes the lane whose turn it is; null when none is due. */
    take(now: number): Lane | null;
    /** How many lanes are due. */
    due(now: number): number;
    /** When the next lane comes due; null when none waits. */
    nextDue(): number | null;
};
export declare const createTurnOrder: () => TurnOrder;
