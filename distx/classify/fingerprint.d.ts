/** What has been seen of a page's text and tags so far. Changed in place: this is the hot loop of judging. */
export type Sketch = {
    /** The bins of the text, then those of the tags. */
    readonly bins: Int32Array;
    /** The last eight letters, rolled into one number. */
    letters: number;
    words: number;
    previousTag: number;
    tagBefore: number;
};
export declare const createSketch: () => Sketch;
/**
 * Adds the text from `from` up to the next `<`; returns where that stands, or the length. White space, punctuation and case
 * do not count. Without branches on the kind of byte: a mispredicted branch a word would double the time.
 */
export declare const sketchText: (bytes: Buffer, from: number, sketch: Sketch) => number;
/** Adds a start tag, by the hash of its name. */
export declare const sketchTag: (sketch: Sketch, tag: number) => void;
/** The fingerprint: 64 characters for the text, 32 for the structure; null for a page without a word and without a tag. */
export declare const fingerprintOf: ({ bins, words, previousTag }: Sketch) => string | null;
/**
 * How alike two pages are, 0 to 1, by text and by structure: estimates of the Jaccard similarity of their runs of eight
 * letters and of their tag triples (standard error about 0.06 and 0.09).
 */
export declare const similarity: (first: string, second: string) => {
    readonly text: number;
    readonly structure: number;
};
