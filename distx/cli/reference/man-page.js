/** roff(7): a backslash begins an escape, a dot or quote at the start of a line a request; hyphens of flags stay hyphens. */
const roff = (text) => text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/gm, "\\&$1");
const flagLines = ({ long, short, value, description, choices }) => [
    ".TP",
    `${[short, long]
        .filter((name) => name !== null)
        .map((name) => `\\fB${roff(name)}\\fR`)
        .join(", ")}${value === null ? "" : ` \\fI${roff(value)}\\fR`}`,
    roff(`${description}${choices.length > 0 && !description.includes(choices[0] ?? "") ? ` (${choices.join(", ")})` : ""}`),
];
const EXIT_STATUS = [
    ["0", "done"],
    [
        "1",
        "the condition asked for by a flag holds (--fail-on), rows were rejected under --strict, or verify or doctor found something",
    ],
    ["2", "wrong use or input"],
    ["3", "an unexpected fault"],
    ["4", "another sweep holds this database"],
    ["5", "the sweep ran but is suspect: a control failed"],
    ["130", "interrupted"],
];
/** The man page, section 1 (man-pages(7)). `examples`: by command, what people type. */
export const manPage = ({ description, version, common, commands }, examples) => [
    `.TH STILLUP 1 "" "stillup ${roff(version)}" "User Commands"`,
    ".SH NAME",
    `stillup \\- ${roff("are reported pages still up?")}`,
    ".SH SYNOPSIS",
    ".B stillup",
    ".I command",
    "[\\fIoptions\\fR]",
    ".SH DESCRIPTION",
    roff(description),
    ".SH OPTIONS OF EVERY COMMAND",
    ...common.flatMap(flagLines),
    ".SH COMMANDS",
    ...commands.flatMap(({ name, usage, description: what, flags }) => [
        `.SS stillup ${roff(name)} ${roff(usage)}`,
        roff(what),
        ...flags.flatMap(flagLines),
        ...(examples[name] ?? []).flatMap((line, index) => [
            ...(index === 0 ? [".PP", "Examples:", ".PP", ".nf"] : []),
            `    $ ${roff(line)}`,
        ]),
        ...((examples[name] ?? []).length > 0 ? [".fi"] : []),
    ]),
    ".SH EXIT STATUS",
    ...EXIT_STATUS.flatMap(([code, meaning]) => [".TP", `.B ${code}`, roff(meaning)]),
    ".SH ENVIRONMENT",
    roff("Every flag can be set by a variable: STILLUP_ and its name in capitals, with underscores (STILLUP_PER_HOST=1/s). Flags win over the environment, the environment over the settings file. NO_COLOR, HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY are heeded."),
    ".SH FILES",
    ".TP",
    ".I stillup.config.yaml",
    roff("settings, in the folder that stillup runs in; also .json. `stillup config` shows what is in force and why."),
    ".TP",
    ".I stillup.db",
    roff("the study: a SQLite database. stillup.db.lock beside it is held while a sweep runs."),
    "",
].join("\n");
