// Each scheduler reads a line in its own way; a path with a blank, a quote or a % must survive all of them.
/** One word of a POSIX shell command. */
export const shellWord = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
/** crontab(5): an unescaped % ends the command and begins its standard input. */
export const crontabLine = (command) => command.replaceAll("%", "\\%");
/** systemd.service(5), "Command lines": quotes and C escapes, %% for %, $$ for $. */
export const systemdWord = (word) => {
    const escaped = word.replaceAll("\\", "\\\\").replaceAll("%", "%%").replaceAll("$", "$$$$").replaceAll('"', '\\"');
    return /^[\w@%+=:,./-]+$/.test(escaped) ? escaped : `"${escaped}"`;
};
/** A path in a unit setting that is no command line (WorkingDirectory=, append:): only specifiers are special. */
export const systemdPath = (path) => path.replaceAll("%", "%%");
/** Text in an XML property list. */
export const xmlText = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** A plain or double-quoted YAML scalar. */
export const yamlWord = (text) => (/^[\w./-]+$/.test(text) ? text : JSON.stringify(text));
