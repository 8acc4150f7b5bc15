import { type ShareInterval } from "./wilson.ts";
/** A difference of two shares, first minus second, with its limits; all null where one of the shares does not exist. */
export type DifferenceInterval = {
    readonly difference: number | null;
    readonly low: number | null;
    readonly high: number | null;
};
/**
 * Newcombe's hybrid score interval (Newcombe 1998, Stat. Med. 17:873, method 10) from two shares with Wilson limits.
 * Shares whose limits rest on effective numbers of clusters give the clustered interval (statistics.md section 3e).
 */
export declare const differenceOf: (first: ShareInterval, second: ShareInterval) => DifferenceInterval;
/** Newcombe's interval for x1 of n1 minus x2 of n2; null limits where an n is 0. RangeError as `wilson`. */
export declare const newcombe: (x1: number, n1: number, x2: number, n2: number, level?: number) => DifferenceInterval;
