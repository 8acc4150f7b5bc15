import { type Job, type Schedule } from "./job.ts";
/** systemd.time(7), calendar events. */
export declare const onCalendar: ({ cadence, hour, minute, timezone }: Job) => string;
/** A oneshot service and its timer; a missed start is made up for after a reboot (Persistent). */
export declare const systemdSchedule: (job: Job) => Schedule;
