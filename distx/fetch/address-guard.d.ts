/** The kind of address that may not be asked (`loopback`, `private`, `linkLocal` …); null for a public one. Takes an IP literal. */
export declare const refusedRange: (literal: string) => string | null;
