/**
 * Makes sure that a file's beginning is text of a list.
 * @throws UserError naming what the file seems to be instead
 */
export declare const checkText: (head: string) => void;
