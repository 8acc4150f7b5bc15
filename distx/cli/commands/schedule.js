import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { MS_PER_HOUR, MS_PER_MINUTE, millis } from "../../domain/time.js";
import { UserError } from "../../domain/user-error.js";
import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { duration } from "../option-values.js";
import { cadenceOf, usualName, usualTime } from "../schedule/job.js";
import { toolVersion } from "../tool-version.js";
const SCHEDULERS = ["cron", "systemd", "launchd", "github-actions"];
const every = (text) => {
    const given = duration(text);
    if (cadenceOf(given) === null)
        throw new InvalidArgumentError("Write 1h, 2h, 3h, 4h, 6h, 8h, 12h, 1d or 1w.");
    return given;
};
const timeOfDay = (text) => {
    const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
    if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
        throw new InvalidArgumentError("Write a time of day such as 04:17.");
    return { hour: Number(hour), minute: Number(minute) };
};
const timeZone = (text) => {
    try {
        return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
    }
    catch {
        throw new InvalidArgumentError("Write a time zone such as UTC or Europe/Berlin.");
    }
};
const jobName = (text) => {
    if (!/^[a-z0-9][a-z0-9-]*$/i.test(text))
        throw new InvalidArgumentError("Write letters, digits and hyphens.");
    return text;
};
const jobOf = ({ environment, common }, options) => {
    const { workingFolder, nodePath, programPath } = environment;
    const db = resolve(workingFolder, common.db);
    const cadence = cadenceOf(options.every);
    if (cadence === null)
        throw new Error("every was checked when it was read");
    if (options.delay > options.every / 2)
        throw new UserError("--delay is more than half of --every", "choose a shorter delay, such as 10m");
    const { hour, minute } = options.at ?? usualTime(db);
    return {
        name: options.name ?? usualName(db),
        node: nodePath,
        program: programPath,
        folder: workingFolder,
        db,
        log: options.log === undefined ? join(dirname(db), "stillup.log") : resolve(workingFolder, options.log),
        cadence,
        hour,
        minute,
        delay: options.delay,
        timezone: options.timezone,
        version: toolVersion(),
    };
};
const scheduleFor = async (scheduler, job) => {
    switch (scheduler) {
        case "cron":
            return (await import("../schedule/cron.js")).cronSchedule(job);
        case "systemd":
            return (await import("../schedule/systemd.js")).systemdSchedule(job);
        case "launchd":
            return (await import("../schedule/launchd.js")).launchdSchedule(job);
        case "github-actions":
            return (await import("../schedule/github-actions.js")).githubActionsSchedule(job);
    }
};
const printed = ({ files }) => files.length === 1
    ? (files[0]?.content ?? "")
    : files.map(({ place, content }) => `# ${place}\n${content}`).join("\n");
const writeFiles = async (folder, { files }) => {
    try {
        await mkdir(folder, { recursive: true });
        for (const { name, content } of files)
            await writeFile(join(folder, name), content);
    }
    catch (error) {
        throw new UserError(`${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}`, "choose another folder with --out");
    }
    return files.map(({ name }) => join(folder, name));
};
export const addSchedule = (program, environment, finish) => {
    program
        .command("schedule")
        .summary("prints a crontab line, systemd units or a CI workflow that runs the sweep")
        .description("Prints what a scheduler needs to run the sweep from now on: with absolute paths, at a time that other studies do not use, with a random delay, and so that a sweep ends before the next one starts. Sweeps too many do no harm: only due targets are polled. Flags of the sweep belong in the settings file of this folder.")
        .addOption(new Option("--for <scheduler>", "what runs the sweep").choices(SCHEDULERS).default("cron"))
        .addOption(new Option("--every <time>", "1h to 12h, 1d or 1w").argParser(every).default(millis(4 * MS_PER_HOUR), "4h"))
        .option("--at <time>", "first start of the day, such as 04:17 (default: fixed for each study)", timeOfDay)
        .addOption(new Option("--delay <time>", "put each start off by a random time up to this")
        .argParser(duration)
        .default(millis(10 * MS_PER_MINUTE), "10m"))
        .option("--timezone <zone>", "of the times, where the scheduler can be told", timeZone, "UTC")
        .option("--log <file>", "where output is kept (default: stillup.log beside the database)")
        .option("--name <name>", "of the units and files (default: from the database)", jobName)
        .option("--out <folder>", "write the files there instead of printing them")
        .action(action(environment, finish, async (run, options) => {
        const schedule = await scheduleFor(options.for, jobOf(run, options));
        const folder = options.out === undefined ? null : resolve(environment.workingFolder, options.out);
        const written = folder === null ? null : await writeFiles(folder, schedule);
        if (run.common.json)
            run.out(`${JSON.stringify({ ...schedule, written }, null, 2)}\n`);
        else if (written === null)
            run.out(printed(schedule));
        else
            run.say(`${written.map((file) => `wrote ${file}`).join("\n")}\n`);
        if (!run.common.json)
            run.say(`\nThen:\n${schedule.steps.map((step) => `  ${step}`).join("\n")}\n`);
        if (/[\\/]_npx[\\/]/.test(environment.programPath))
            run.warn("stillup: this stillup runs from npx's cache, which may vanish: npm install --global stillup\n");
        return EXIT.done;
    }));
};
