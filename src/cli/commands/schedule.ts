import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { assertNever } from "../../domain/brand.ts";
import { messageOf } from "../../domain/message-of.ts";
import { type Millis, MS_PER_HOUR, MS_PER_MINUTE, millis } from "../../domain/time.ts";
import { UserError } from "../../domain/user-error.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import type { Environment } from "../environment.ts";
import { EXIT } from "../exit-codes.ts";
import { duration } from "../option-values.ts";
import { cadenceOf, type Job, type Schedule, usualName, usualTime } from "../schedule/job.ts";
import { steadyNode } from "../schedule/steady-node.ts";
import { loadSettings } from "../settings/apply-settings.ts";
import { flagsOf, variableOf } from "../settings/flag.ts";
import { resolveFlag } from "../settings/resolve-flag.ts";
import { toolVersion } from "../tool-version.ts";

const SCHEDULERS = ["cron", "systemd", "launchd", "github-actions"] as const;
type Scheduler = (typeof SCHEDULERS)[number];

type ScheduleOptions = {
	readonly for: Scheduler;
	readonly every: Millis;
	readonly at?: { readonly hour: number; readonly minute: number };
	readonly delay: Millis;
	readonly timezone: string;
	readonly log?: string;
	readonly name?: string;
	readonly out?: string;
};

const every = (text: string): Millis => {
	const given = duration(text);
	if (cadenceOf(given) === null) throw new InvalidArgumentError("Write 1h, 2h, 3h, 4h, 6h, 8h, 12h, 1d or 1w.");
	return given;
};

const timeOfDay = (text: string): { hour: number; minute: number } => {
	const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
	if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
		throw new InvalidArgumentError("Write a time of day such as 04:17.");
	return { hour: Number(hour), minute: Number(minute) };
};

const timeZone = (text: string): string => {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
	} catch {
		throw new InvalidArgumentError("Write a time zone such as UTC or Europe/Berlin.");
	}
};

const jobName = (text: string): string => {
	if (!/^[a-z0-9][a-z0-9-]*$/i.test(text)) throw new InvalidArgumentError("Write letters, digits and hyphens.");
	return text;
};

/** What the settings say of the sweep's length; the scheduler's own limit may only be shorter. */
const sweepLimit = async (program: Command, environment: Environment): Promise<Millis | null> => {
	const sweep = program.commands.find((command) => command.name() === "sweep");
	const flag = sweep === undefined ? undefined : flagsOf(sweep).find(({ key }) => key === "max-duration");
	if (sweep === undefined || flag === undefined) return null;
	const set = resolveFlag(flag, sweep, environment.variables, await loadSettings(program, environment));
	return typeof set?.value === "number" ? millis(set.value) : null;
};

/** Variables that sweeps heed and that a scheduler starts without. Those of this command's own flags have done their work. */
const leftBehind = (command: Command, variables: Environment["variables"]): readonly string[] => {
	const own = [command.parent, command].flatMap((holder) => (holder === null ? [] : flagsOf(holder).map(variableOf)));
	return Object.keys(variables)
		.filter((name) => /^(?:STILLUP_\w+|(?:HTTPS?|ALL|NO)_PROXY|NODE_EXTRA_CA_CERTS)$/i.test(name))
		.filter((name) => variables[name] !== "" && !own.includes(name))
		.sort();
};

const jobOf = ({ environment, common }: CommandRun, options: ScheduleOptions, maxDuration: Millis | null): Job => {
	const { workingFolder, nodePath, programPath } = environment;
	const db = resolve(workingFolder, common.db);
	const cadence = cadenceOf(options.every);
	if (cadence === null) throw new Error("every was checked when it was read");
	if (options.delay > options.every / 2)
		throw new UserError("--delay is more than half of --every", "choose a shorter delay, such as 10m");
	const { hour, minute } = options.at ?? usualTime(db);
	return {
		name: options.name ?? usualName(db),
		node: steadyNode(nodePath),
		program: programPath,
		folder: workingFolder,
		db,
		config: common.config === null ? null : resolve(workingFolder, common.config),
		maxDuration,
		log: options.log === undefined ? join(dirname(db), "stillup.log") : resolve(workingFolder, options.log),
		cadence,
		hour,
		minute,
		delay: options.delay,
		timezone: options.timezone,
		version: toolVersion(),
	};
};

const scheduleFor = async (scheduler: Scheduler, job: Job): Promise<Schedule> => {
	switch (scheduler) {
		case "cron":
			return (await import("../schedule/cron.ts")).cronSchedule(job);
		case "systemd":
			return (await import("../schedule/systemd.ts")).systemdSchedule(job);
		case "launchd":
			return (await import("../schedule/launchd.ts")).launchdSchedule(job);
		case "github-actions":
			return (await import("../schedule/github-actions.ts")).githubActionsSchedule(job);
		default:
			return assertNever(scheduler);
	}
};

const printed = ({ files }: Schedule): string =>
	files.length === 1
		? (files[0]?.content ?? "")
		: files.map(({ place, content }) => `# ${place}\n${content}`).join("\n");

const writeFiles = async (folder: string, { files }: Schedule): Promise<readonly string[]> => {
	try {
		await mkdir(folder, { recursive: true });
		for (const { name, content } of files) await writeFile(join(folder, name), content);
	} catch (error) {
		throw new UserError(`${folder} cannot be written: ${messageOf(error)}`, "choose another folder with --out");
	}
	return files.map(({ name }) => join(folder, name));
};

export const addSchedule: AddCommand = (program, environment, finish) => {
	const command = program
		.command("schedule")
		.summary("prints a crontab line, systemd units or a CI workflow that runs the sweep")
		.description(
			"Prints what a scheduler needs to run the sweep from now on: with absolute paths, at a time that other studies do not use, with a random delay, and so that a sweep ends before the next one starts. Sweeps too many do no harm: only due targets are polled. Flags of the sweep belong in the settings file of this folder.",
		)
		.addOption(new Option("--for <scheduler>", "what runs the sweep").choices(SCHEDULERS).default("cron"))
		.addOption(
			new Option("--every <time>", "1h to 12h, 1d or 1w").argParser(every).default(millis(4 * MS_PER_HOUR), "4h"),
		)
		.option("--at <time>", "first start of the day, such as 04:17 (default: fixed for each study)", timeOfDay)
		.addOption(
			new Option("--delay <time>", "put each start off by a random time up to this")
				.argParser(duration)
				.default(millis(10 * MS_PER_MINUTE), "10m"),
		)
		.option("--timezone <zone>", "of the times, where the scheduler can be told", timeZone, "UTC")
		.option("--log <file>", "where output is kept (default: stillup.log beside the database)")
		.option("--name <name>", "of the units and files (default: from the database)", jobName)
		.option("--out <folder>", "write the files there instead of printing them");
	command.action(
		action(environment, finish, async (run, options: ScheduleOptions) => {
			const job = jobOf(run, options, await sweepLimit(program, environment));
			const schedule = await scheduleFor(options.for, job);
			const folder = options.out === undefined ? null : resolve(environment.workingFolder, options.out);
			const written = folder === null ? null : await writeFiles(folder, schedule);
			if (run.common.json) run.out(`${JSON.stringify({ ...schedule, written }, null, 2)}\n`);
			else if (written === null) run.out(printed(schedule));
			else run.say(`${written.map((file) => `wrote ${file}`).join("\n")}\n`);
			if (!run.common.json) run.say(`\nThen:\n${schedule.steps.map((step) => `  ${step}`).join("\n")}\n`);
			const left = leftBehind(command, environment.variables);
			if (left.length > 0)
				run.warn(
					`stillup: the scheduler will not have what this shell sets: ${left.join(", ")}\n  Write it into the settings file: stillup config shows what is in force.\n`,
				);
			if (/[\\/]_npx[\\/]/.test(environment.programPath))
				run.warn("stillup: this stillup runs from npx's cache, which may vanish: npm install --global stillup\n");
			return EXIT.done;
		}),
	);
};
