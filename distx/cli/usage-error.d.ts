/** What commander says about wrong use, put as every other error is: a line what is wrong, and a line what to do. */
export declare const usageError: (text: string, help: string) => string;
