/**
 * p values adjusted for their number by Holm's step-down method (Holm 1979), in the order given; as R's
 * `p.adjust(method = "holm")`. A null (a test that does not exist) stays null and counts for nothing.
 * RangeError for a p outside 0 to 1.
 */
export declare const holm: <P extends number | null>(ps: readonly P[]) => (number | P)[];
