import type { Store } from "../store/store.ts";
import type { ExportName } from "./export-names.ts";
import { type ExportRow } from "./stored-rows.ts";
/** All rows of one kind, a page at a time; every row has the same fields in the same order. */
export declare const exportRows: (store: Store, name: ExportName) => AsyncGenerator<readonly ExportRow[]>;
