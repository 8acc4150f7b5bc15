/** A set of small whole numbers at a bit each: the targets of a list of a million rows take 125 kB. */
export type IdSet = {
    add(id: number): void;
    size(): number;
};
export declare const createIdSet: () => IdSet;
