import type { EvidenceList } from "../../report/model/evidence.ts";
import type { Store } from "../../store/store.ts";
import type { ReportRequest } from "./report-request.ts";
import type { ReportRow } from "./report-row.ts";
/**
 * Every look of the first targets, as many as were asked for, in the order they were added; `total` says how many there are. Read from the
 * store while the report is written, a target at a time: the store must stay open until then.
 */
export declare const evidenceOf: (store: Store, rows: readonly ReportRow[], request: Pick<ReportRequest, "asOf" | "where" | "evidence">, vantages: ReadonlyMap<number, string | null>) => EvidenceList;
