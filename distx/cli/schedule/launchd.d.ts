import { type Job, type Schedule } from "./job.ts";
/** A launchd.plist(5) agent. launchd knows only the machine's own time zone, and no random delay: the shell waits. */
export declare const launchdSchedule: (job: Job) => Schedule;
