import type { ListedSetting } from "./list-settings.ts";
import type { SettingSource } from "./resolve-flag.ts";
export declare const sourceText: (source: SettingSource) => string;
/** The settings for a person: one line each, by command. */
export declare const settingsText: (settings: readonly ListedSetting[]) => string;
