/** What the demo leaves behind, for a look at it with the other commands. */
export type DemoFiles = {
    /** As the user named it, or by default. */
    readonly folder: string;
    readonly list: string;
    readonly rules: string;
    readonly database: string;
    readonly report: string;
};
/** Makes the folder and puts the list and the rules into it. @throws UserError where somebody's files are in it */
export declare const makeDemoFiles: (workingFolder: string, out: string | undefined) => DemoFiles;
