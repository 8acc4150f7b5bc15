import type { SweepId } from "../domain/snapshot.ts";
import type { DueQueue } from "../store/store.ts";
import type { SnapshotWriter } from "./snapshot-writer.ts";
import { type SweepDeps, type SweepSettings, type VantageReport } from "./sweep-settings.ts";
import type { SweepTally } from "./sweep-tally.ts";
type UnderWay = {
    readonly id: SweepId;
    readonly queue: DueQueue;
    readonly tally: SweepTally;
    readonly writer: SnapshotWriter;
};
/** Polls every target of the queue, all lanes side by side, and hands what was seen to the writer. */
export declare const pollLanes: (deps: SweepDeps, settings: SweepSettings, under: UnderWay) => Promise<VantageReport>;
export {};
