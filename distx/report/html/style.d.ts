/** The page's style sheet: phone first, light and dark, and print (always light, evidence opened). */
export declare const STYLE: string;
