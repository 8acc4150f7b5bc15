import type { Threshold } from "../../report/model/estimates.ts";
import type { Flow } from "../../report/model.ts";
import type { ListRecord } from "../../store/store.ts";
import type { ReportRows } from "./read-rows.ts";
/** The denominators, from the rows of the lists to what the headline's threshold rests on. */
export declare const flowOf: (lists: readonly ListRecord[], { reported: rows, notYetReported, filteredOut }: Pick<ReportRows, "reported" | "notYetReported" | "filteredOut">, threshold: Threshold | undefined, suspectSnapshots: number) => Flow;
