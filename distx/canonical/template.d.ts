type Part = {
    readonly literal: string;
} | {
    readonly group: string;
    readonly filter: string | null;
};
export type Template = readonly Part[];
export type Groups = Readonly<Record<string, string | undefined>>;
/** Cuts a template into its parts once, so that filling it is only concatenation. */
export declare const parseTemplate: (text: string) => Template;
/** The template with its groups inserted; null where a group has no value. */
export declare const fillTemplate: (template: Template, groups: Groups) => string | null;
export {};
