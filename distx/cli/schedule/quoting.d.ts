/** One word of a POSIX shell command. */
export declare const shellWord: (word: string) => string;
/** crontab(5): an unescaped % ends the command and begins its standard input. */
export declare const crontabLine: (command: string) => string;
/** systemd.service(5), "Command lines": quotes and C escapes, %% for %, $$ for $. */
export declare const systemdWord: (word: string) => string;
/** A path in a unit setting that is no command line (WorkingDirectory=, append:): only specifiers are special. */
export declare const systemdPath: (path: string) => string;
/** Text in an XML property list. */
export declare const xmlText: (text: string) => string;
/** A plain or double-quoted YAML scalar. */
export declare const yamlWord: (text: string) => string;
