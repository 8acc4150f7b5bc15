import type { Canonicaliser } from "../canonical/canonicalise.ts";
import type { NoticeListSettings, Understood } from "../csv/notice-list.ts";
import type { Store } from "../store/store.ts";
import type { ListFile } from "./import-source.ts";
import { type ProblemSpool } from "./problem-spool.ts";
/** What became of a list. `accepted + duplicates + rejected = rows`, always. */
export type ImportCounts = {
    readonly rows: number;
    readonly accepted: number;
    readonly duplicates: number;
    readonly rejected: number;
    /** Different targets that the list's accepted and duplicate rows name. */
    readonly targets: number;
    /** Of these, how many the store did not have. */
    readonly newTargets: number;
    /** Notices stored: one for each accepted row. */
    readonly notices: number;
    /** Rejected rows by reason. */
    readonly byReason: Readonly<Record<string, number>>;
    /** What was read into URLs, by kind (`https-assumed`, `refanged` …). */
    readonly assumed: Readonly<Record<string, number>>;
};
export type ImportResult = ImportCounts & {
    readonly understood: Understood;
    readonly problems: ProblemSpool;
};
export type ImportRequest = {
    readonly file: ListFile;
    readonly settings: NoticeListSettings;
    /** How URLs are read where the operator has rule packs of their own; the built-in packs when left out. */
    readonly canonicalise?: Canonicaliser["canonicalise"];
    /** Finds out everything and stores nothing. */
    readonly isDryRun: boolean;
    readonly interruption: AbortSignal;
    readonly onProgress: (rows: number) => void;
};
/**
 * Imports a list of reported URLs in one transaction: all its good rows are stored, or nothing. The store is opened
 * only once the list is understood. The caller closes `problems`.
 * @throws UserError when the file is no list, or something about it has to be asked
 */
export declare const importNotices: (openStore: () => Promise<Store>, request: ImportRequest) => Promise<ImportResult>;
