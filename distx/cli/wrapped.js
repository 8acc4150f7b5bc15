import { wrap } from "../report/text/wrap.js";
/** Text in lines of at most `width`; the first begins with `lead`, the others with as many spaces. Ends in a newline. */
export const wrapped = (text, width, lead) => {
    const indent = " ".repeat(lead.length);
    return `${lead}${wrap(text, width - lead.length).join(`\n${indent}`)}\n`;
};
