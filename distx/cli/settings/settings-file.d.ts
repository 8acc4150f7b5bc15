/** A settings file as it was read; nothing in it is checked yet. */
export type SettingsFile = {
    readonly path: string;
    readonly content: unknown;
    /** `stillup.config.yaml:3:17` for the value (or the key) at a path of keys. */
    where(path: readonly PropertyKey[], part: "key" | "value"): string;
};
/** The file that --config or STILLUP_CONFIG named, else the one in the working folder; null where there is none. */
export declare const findSettingsFile: (folder: string, named: string | undefined) => string | null;
/** Reads YAML (or JSON, which YAML contains). Throws UserError with file:line:column. */
export declare const readSettingsFile: (folder: string, path: string) => Promise<SettingsFile>;
