import type { Finding } from "../../verification.ts";
import type { Findings, Pause } from "./findings.ts";
type Link = {
    readonly id: number;
    readonly chain: Buffer;
};
/** A chain to walk: its rows by ascending id, the text that a row's link covers, and what a finding says of a row. */
type Chain<Row> = {
    readonly noun: "snapshot" | "notice" | "rejudgement";
    readonly pages: Iterable<readonly Row[]>;
    textOf(row: Row): string;
    /** Asked only for rows that are wrong. */
    about(row: Row): Partial<Omit<Finding, "message">>;
};
/**
 * Walks a chain of rows in the order of their ids. Each link is checked against the STORED link before it, so that one
 * changed row is named alone and not all rows after it. Returns how many rows there were.
 */
export declare const checkChain: <Row extends Link>({ noun, pages, textOf, about }: Chain<Row>, findings: Findings, pause: Pause) => Promise<number>;
export {};
