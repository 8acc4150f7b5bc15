import { type Job, type Schedule } from "./job.ts";
/**
 * The sweep, then what it changed. Changes are told only after a sweep that ran (0, 1 or 5): after one that did not start
 * they would be those of the sweep before, once more.
 */
export declare const shellLine: (job: Job) => string;
/** A line of crontab(5). What it prints is both mailed by cron and kept in the log; nothing is printed when all is well. */
export declare const cronSchedule: (job: Job) => Schedule;
