import { type Job, type Schedule } from "./job.ts";
/**
 * A workflow that keeps the study in its repository. GitHub's runners start late and from data centres: many platforms
 * show them walls. Times are UTC.
 */
export declare const githubActionsSchedule: (job: Job) => Schedule;
