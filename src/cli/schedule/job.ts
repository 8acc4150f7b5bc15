import { createHash } from "node:crypto";
import { basename } from "node:path";
import { assertNever } from "../../domain/brand.ts";
import { type Millis, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from "../../domain/time.ts";

/** How often a job runs: every so many hours (a divisor of 24), once a day, or once a week (Mondays). */
export type Cadence =
	| { readonly kind: "hours"; readonly hours: number }
	| { readonly kind: "day" }
	| { readonly kind: "week" };

/** A sweep as a scheduler runs it. All paths are absolute. */
export type Job = {
	/** A word that is safe in file names and unit names. */
	readonly name: string;
	readonly node: string;
	readonly program: string;
	/** Where it runs: a settings file is looked for here. */
	readonly folder: string;
	readonly db: string;
	/** The settings file, where another was named than the one of `folder`. */
	readonly config: string | null;
	/** The longest sweep that the settings allow; null where they say nothing. */
	readonly maxDuration: Millis | null;
	readonly log: string;
	readonly cadence: Cadence;
	/** The first start of a day. */
	readonly hour: number;
	readonly minute: number;
	/** Each start is put off by a random time up to this. */
	readonly delay: Millis;
	readonly timezone: string;
	readonly version: string;
};

/** A file that a schedule is made of, and the place it belongs. */
export type ScheduleFile = { readonly name: string; readonly place: string; readonly content: string };

/** What `schedule` prints: files, and how to put them into force. */
export type Schedule = { readonly files: readonly ScheduleFile[]; readonly steps: readonly string[] };

const HOURS = [1, 2, 3, 4, 6, 8, 12];

/** `4h`, `1d`, `1w`; null for a length of time that a crontab line cannot say. */
export const cadenceOf = (every: Millis): Cadence | null => {
	if (every === 7 * MS_PER_DAY) return { kind: "week" };
	if (every === MS_PER_DAY) return { kind: "day" };
	const hours = every / MS_PER_HOUR;
	return HOURS.includes(hours) ? { kind: "hours", hours } : null;
};

const periodOf = (cadence: Cadence): number =>
	cadence.kind === "hours" ? cadence.hours * MS_PER_HOUR : cadence.kind === "day" ? MS_PER_DAY : 7 * MS_PER_DAY;

const SPARE_MS = 5 * MS_PER_MINUTE;
const LONGEST_MS = 20 * MS_PER_HOUR;

/** Minutes after which a sweep ends in order: before the next one starts, or sooner where the settings say so. */
export const longestSweep = ({
	cadence,
	delay,
	maxDuration,
}: Pick<Job, "cadence" | "delay" | "maxDuration">): number => {
	const span = Math.min(LONGEST_MS, periodOf(cadence) - delay - SPARE_MS, maxDuration ?? LONGEST_MS);
	return Math.max(1, Math.floor(span / MS_PER_MINUTE));
};

/**
 * The time of day for a study: the same whenever it is asked, and not the full hour, when everybody's jobs start and
 * studies on one machine would meet.
 */
export const usualTime = (db: string): { hour: number; minute: number } => {
	const digest = createHash("sha256").update(db).digest();
	return { hour: 1 + (digest.readUInt8(0) % 5), minute: 3 + (digest.readUInt8(1) % 54) };
};

/** `stillup-study` for `/data/study.db`. */
export const usualName = (db: string): string => {
	const word = basename(db)
		.replace(/\.[^.]+$/, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "");
	return word === "" || word === "stillup" ? "stillup" : `stillup-${word}`;
};

/** The words of a command of stillup, program first. */
export const commandWords = ({ node, program, db, config }: Job, ...words: readonly string[]): readonly string[] => [
	node,
	program,
	...words,
	"--db",
	db,
	...(config === null ? [] : ["--config", config]),
];

/** The words of the sweep that a scheduler runs. */
export const sweepWords = (job: Job): readonly string[] =>
	commandWords(job, "sweep", "--quiet", "--max-duration", `${longestSweep(job)}m`);

/** Exit codes of a sweep that ran: after the others, `changes` would tell those of the sweep before once more. */
export const RAN = "0|1|5";

/** The hours at which a job starts. */
export const startHours = ({ cadence, hour }: Job): readonly number[] =>
	cadence.kind === "hours"
		? Array.from({ length: 24 / cadence.hours }, (_, index) => (hour % cadence.hours) + index * cadence.hours)
		: [hour];

/** Five fields of crontab(5). */
export const cronFields = (job: Job): string => {
	const { cadence, minute, hour } = job;
	switch (cadence.kind) {
		case "hours": {
			const first = hour % cadence.hours;
			const hours = cadence.hours === 1 ? "*" : first === 0 ? `*/${cadence.hours}` : `${first}-23/${cadence.hours}`;
			return `${minute} ${hours} * * *`;
		}
		case "day":
			return `${minute} ${hour} * * *`;
		case "week":
			return `${minute} ${hour} * * 1`;
		default:
			return assertNever(cadence);
	}
};

export const cadenceText = ({ cadence }: Job): string =>
	cadence.kind === "hours"
		? cadence.hours === 1
			? "every hour"
			: `every ${cadence.hours} hours`
		: cadence.kind === "day"
			? "once a day"
			: "every Monday";

export const delaySeconds = ({ delay }: Job): number => Math.round(delay / 1000);
