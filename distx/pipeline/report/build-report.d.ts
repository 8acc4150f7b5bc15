import type { ReportModel } from "../../report/model.ts";
import type { Store } from "../../store/store.ts";
import type { ReportRequest } from "./report-request.ts";
/** Everything that a report says, from the store's maintained histories. Same store, request and as-of: same model. */
export declare const buildReport: (store: Store, request: ReportRequest) => Promise<ReportModel>;
