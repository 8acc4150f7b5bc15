import { type Instant } from "../../domain/time.ts";
import type { StudyCondition } from "../../store/study-condition.ts";
import { type Diagnosis } from "./diagnosis.ts";
export declare const diagnoseNode: (version: string) => Diagnosis;
export declare const diagnoseDriver: (sqlite: string | Error) => Diagnosis;
/** `serverNow`: what the Date field of an answer said when `now` was read; null where there was no answer. */
export declare const diagnoseClock: (now: Instant, newestLook: Instant | null, serverNow: Instant | null) => Diagnosis;
/** `freeBytes`: null where the folder is not there. */
export declare const diagnoseDisk: (folder: string, freeBytes: number | null, databaseBytes: number) => Diagnosis;
/** The study's file, and how its last sweep went. */
export declare const diagnoseStudy: (path: string, study: StudyCondition, now: Instant) => Diagnosis;
