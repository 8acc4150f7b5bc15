export type Column = {
    readonly head: string;
    readonly align: "left" | "right";
    /** Holds URLs or ids, to be set as code. */
    readonly code?: boolean;
};
export type Table = {
    /** Unique in the report; fit for an HTML id. */
    readonly id: string;
    readonly caption: string;
    /** The first column heads the rows. */
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly string[])[];
};
/** A chart that a format may draw beside the table that says the same. */
export type Figure = {
    readonly kind: "survival";
} | {
    readonly kind: "groups";
    readonly by: string;
} | {
    readonly kind: "timeline";
};
export type Block = {
    readonly kind: "paragraph";
    readonly text: string;
} | {
    readonly kind: "list";
    readonly items: readonly string[];
} | {
    readonly kind: "table";
    readonly table: Table;
} | {
    readonly kind: "figure";
    readonly figure: Figure;
};
export type Section = {
    readonly id: string;
    readonly heading: string;
    readonly blocks: readonly Block[];
};
export declare const paragraph: (text: string) => Block;
export declare const list: (items: readonly string[]) => Block;
export declare const tableBlock: (table: Table) => Block;
export declare const figure: (figured: Figure) => Block;
export declare const left: (head: string) => Column;
export declare const right: (head: string) => Column;
export declare const code: (head: string) => Column;
