import { type Field } from "./field.ts";
/** The lists that stillup knows by name (`--preset`; domain.md section 3). */
export declare const PRESETS: readonly ["auto", "urlhaus", "phishtank", "openphish", "cert-pl", "citizenlab", "auto-archiver"];
export type PresetName = (typeof PRESETS)[number];
/** Where a known list keeps what we want: the header of each field's column. */
export type Preset = {
    /** Null for a list without columns: one URL a line. */
    readonly columns: Partial<Readonly<Record<Field, string>>> | null;
    /** Headers that together appear in no other list; `auto` knows the list by them. Empty: never recognised unasked. */
    readonly signature: readonly string[];
};
export declare const PRESET_TABLE: Readonly<Record<Exclude<PresetName, "auto">, Preset>>;
/** The preset whose list this header is; null for any other list. */
export declare const recognisePreset: (header: readonly string[]) => Exclude<PresetName, "auto"> | null;
