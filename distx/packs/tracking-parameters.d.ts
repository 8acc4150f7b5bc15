/** Names that begin with one of these. */
export declare const TRACKING_PREFIXES: readonly string[];
/** Whole names. */
export declare const TRACKING_NAMES: readonly string[];
