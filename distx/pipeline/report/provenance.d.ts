import type { SweepRecord } from "../../domain/sweep.ts";
import type { Provenance } from "../../report/model/provenance.ts";
import type { Store } from "../../store/store.ts";
import type { ReportRequest } from "./report-request.ts";
import type { ReportRow } from "./report-row.ts";
/** What another person needs to make the same report. */
export declare const provenanceOf: (store: Store, sweeps: readonly SweepRecord[], rows: readonly ReportRow[], request: ReportRequest) => Promise<Provenance>;
