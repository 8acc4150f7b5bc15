import { type Canonicaliser } from "../canonical/canonicalise.ts";
import type { ByteSource } from "../csv/bytes/byte-source.ts";
import { type LookListSettings, type UnderstoodLooks } from "../csv/look-list.ts";
import { type RowProblem } from "../csv/rows/row-problem.ts";
import type { Store } from "../store/store.ts";
/** What became of a list of past looks. `accepted + duplicates + rejected = rows`, always. */
export type LookImport = {
    readonly rows: number;
    readonly accepted: number;
    readonly duplicates: number;
    readonly rejected: number;
    /** Different targets that were looked at. */
    readonly targets: number;
    readonly understood: UnderstoodLooks;
    readonly problems: readonly RowProblem[];
};
export type LookImportRequest = {
    readonly source: ByteSource;
    readonly name: string;
    readonly settings: LookListSettings;
    /** As for lists of notices. */
    readonly canonicalise?: Canonicaliser["canonicalise"];
    readonly isDryRun: boolean;
    readonly toolVersion: string;
};
/**
 * Stores looks that people made by hand as snapshots of a sweep of their own, all in one transaction. Looks that are
 * stored already are duplicates; a look at a URL that was never imported is rejected.
 * @throws UserError when the file is no such list, or something about it has to be asked
 */
export declare const importLooks: (openStore: () => Promise<Store>, request: LookImportRequest) => Promise<LookImport>;
