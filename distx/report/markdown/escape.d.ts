/** Text as code in a table cell; a pipe would end the cell even there. */
export declare const markdownCode: (text: string) => string;
/** A paragraph, heading or list item of text: all syntax escaped (section 2.4), words that would become links as code. */
export declare const markdownText: (text: string) => string;
/** A table cell: as text, or as code where plain text could become a link. */
export declare const markdownCell: (text: string) => string;
