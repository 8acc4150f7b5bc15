// A report between model and format: headings, paragraphs and tables whose numbers are already printed, so that text,
// Markdown and HTML cannot disagree. Texts in it are untrusted; each format neutralises them in its own way.
export const paragraph = (text) => ({ kind: "paragraph", text });
export const list = (items) => ({ kind: "list", items });
export const tableBlock = (table) => ({ kind: "table", table });
export const figure = (figured) => ({ kind: "figure", figure: figured });
export const left = (head) => ({ head, align: "left" });
export const right = (head) => ({ head, align: "right" });
export const code = (head) => ({ head, align: "left", code: true });
