import { type Millis } from "../../domain/time.ts";
/** How often a job runs: every so many hours (a divisor of 24), once a day, or once a week (Mondays). */
export type Cadence = {
    readonly kind: "hours";
    readonly hours: number;
} | {
    readonly kind: "day";
} | {
    readonly kind: "week";
};
/** A sweep as a scheduler runs it. All paths are absolute. */
export type Job = {
    /** A word that is safe in file names and unit names. */
    readonly name: string;
    readonly node: string;
    readonly program: string;
    /** Where it runs: a settings file is looked for here. */
    readonly folder: string;
    readonly db: string;
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
export type ScheduleFile = {
    readonly name: string;
    readonly place: string;
    readonly content: string;
};
/** What `schedule` prints: files, and how to put them into force. */
export type Schedule = {
    readonly files: readonly ScheduleFile[];
    readonly steps: readonly string[];
};
/** `4h`, `1d`, `1w`; null for a length of time that a crontab line cannot say. */
export declare const cadenceOf: (every: Millis) => Cadence | null;
/** A sweep ends in order before the next one starts: `225m`. */
export declare const longestSweep: ({ cadence, delay }: Pick<Job, "cadence" | "delay">) => string;
/**
 * The time of day for a study: the same whenever it is asked, and not the full hour, when everybody's jobs start and
 * studies on one machine would meet.
 */
export declare const usualTime: (db: string) => {
    hour: number;
    minute: number;
};
/** `stillup-study` for `/data/study.db`. */
export declare const usualName: (db: string) => string;
/** The words of a command of stillup, program first. */
export declare const commandWords: ({ node, program, db }: Job, ...words: readonly string[]) => readonly string[];
/** The hours at which a job starts. */
export declare const startHours: ({ cadence, hour }: Job) => readonly number[];
/** Five fields of crontab(5). */
export declare const cronFields: (job: Job) => string;
export declare const cadenceText: ({ cadence }: Job) => string;
export declare const delaySeconds: ({ delay }: Job) => number;
