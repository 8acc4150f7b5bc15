import type { PresetName } from "../csv/columns/presets.ts";
import type { LookListSettings } from "../csv/look-list.ts";
import type { NoticeListSettings } from "../csv/notice-list.ts";
import { type Delimiter } from "../csv/text/dialect.ts";
import type { Cohort } from "../domain/notice.ts";
import type { Instant } from "../domain/time.ts";
/** The flags of import as commander hands them over. */
export type ImportOptions = {
    readonly map?: ReadonlyMap<string, string>;
    readonly preset: PresetName;
    readonly delimiter?: Delimiter;
    readonly encoding?: string;
    readonly headerRow?: number;
    readonly header: boolean;
    readonly sheet?: string;
    readonly dateFormat?: string;
    readonly timezone: string;
    readonly reportedAt?: string;
    readonly cohort: Cohort;
    readonly rejects?: string;
    readonly snapshots?: string;
    readonly study?: string;
    readonly strict?: true;
    readonly dryRun?: true;
    readonly rules?: readonly string[];
};
/** `--map FIELD=COLUMN`, repeatable. */
export declare const addMapping: (text: string, previous?: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;
/** `--delimiter`: the character itself or its name. */
export declare const readDelimiter: (text: string) => Delimiter;
/** `--header-row N`. */
export declare const readHeaderRow: (text: string) => number;
/** The settings of a list that the flags make. @throws UserError for an encoding that is not known */
export declare const listSettings: (options: ImportOptions, now: Instant) => NoticeListSettings;
/**
 * The settings of a list of past looks. Beside a list of notices (`isAlone` false) flags about the file are that list's;
 * only dates, and columns that no list of notices has, are for the looks, too.
 */
export declare const lookSettings: (options: ImportOptions, now: Instant, isAlone: boolean) => LookListSettings;
