/** What people do with each command; shown under its help and in the man page. Every command has some. */
export declare const EXAMPLES: Readonly<Record<string, readonly string[]>>;
/** A command's examples as its help shows them; nothing for a command without any. */
export declare const examplesText: (command: string) => string;
