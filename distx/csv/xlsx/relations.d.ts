import type { Zip } from "./zip.ts";
export type Relation = {
    readonly target: string;
    readonly isExternal: boolean;
};
/** The part name that a relationship's target names, seen from the part that it belongs to. */
export declare const resolvePart: (part: string, target: string) => string;
/** The relationships of a part by id; none where it has no such file. */
export declare const readRelations: (zip: Zip, part: string) => Promise<ReadonlyMap<string, Relation>>;
