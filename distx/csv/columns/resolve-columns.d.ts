import { type AnyField, type Field, type LookField } from "./field.ts";
import { type PresetName } from "./presets.ts";
/** Which column (from 0) each field is read from; a field without a column is absent. */
export type Columns<Name extends AnyField> = ReadonlyMap<Name, number>;
export type ColumnSettings = {
    /** `--map FIELD=COLUMN`: a header, or the number of a column from 1. */
    readonly map: ReadonlyMap<string, string>;
    readonly preset: PresetName;
    /** A date was given for rows without one: then only a column that says "reported" is taken for the report date. */
    readonly hasGivenDate: boolean;
};
/** What is known of the columns before the rows are read. */
export type Seen = {
    readonly header: readonly string[] | null;
    /** The first rows, for telling which columns hold URLs. */
    readonly sample: readonly (readonly string[])[];
};
/**
 * Finds the column of each field: by `--map`, by preset, else by name. What is not clear is asked, not guessed.
 * @throws UserError with the candidates when no column or several may hold the URL, or several the date
 */
export declare const resolveColumns: (seen: Seen, settings: ColumnSettings) => Columns<Field>;
/** The columns of a list of past looks. @throws UserError when the URL, the date or the status has no clear column */
export declare const resolveLookColumns: (seen: Seen, map: ReadonlyMap<string, string>) => Columns<LookField>;
