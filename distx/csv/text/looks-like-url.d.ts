/** Whether a cell holds a web address beyond doubt: one with its scheme, or a link that a spreadsheet or Markdown makes. */
export declare const isPlainlyUrl: (cell: string) => boolean;
/** Whether a cell holds what people write for a URL; for telling headers from rows, never for accepting a URL. */
export declare const looksLikeUrl: (cell: string) => boolean;
