/** What may stand before and after a sentence that says that something is gone: more is a headline that tells of something else. */
export const OPENING = "^(?:.{0,25}\\P{L})?";
export const CLOSING = "(?:.{0,25}$|.{0,10} [|–—·»-] )";
