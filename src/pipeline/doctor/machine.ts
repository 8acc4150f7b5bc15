import { assertNever } from "../../domain/brand.ts";
import {
	daysBetween,
	formatDate,
	formatInstant,
	type Instant,
	MS_PER_MINUTE,
	MS_PER_SECOND,
} from "../../domain/time.ts";
import { counted } from "../../report/words.ts";
import type { StudyCondition } from "../../store/study-condition.ts";
import { type Diagnosis, fine, inTheWay, worthKnowing } from "./diagnosis.ts";

const OLDEST_NODE = [20, 18, 1] as const;

/** True when `version` (`20.18.1`) is at least the other, part by part. */
const isAtLeast = (version: string, least: readonly number[]): boolean => {
	const parts = version.split(".").map((part) => Number.parseInt(part, 10));
	for (const [index, wanted] of least.entries()) {
		const part = parts[index] ?? 0;
		if (part !== wanted) return part > wanted;
	}
	return true;
};

export const diagnoseNode = (version: string): Diagnosis =>
	isAtLeast(version, OLDEST_NODE)
		? fine("node", `Node ${version}`)
		: inTheWay("node", `Node ${version} is too old`, `install Node ${OLDEST_NODE.join(".")} or newer`);

/** `mayAbort`: the module was compiled in a way that makes this Node abort. */
export const diagnoseDriver = (sqlite: string | Error, mayAbort: boolean): Diagnosis => {
	if (typeof sqlite !== "string")
		return inTheWay(
			"sqlite",
			sqlite.message,
			"run: npm rebuild better-sqlite3 (installed with npm 12? npm install -g --allow-scripts=better-sqlite3 stillup)",
		);
	if (mayAbort)
		return worthKnowing(
			"sqlite",
			"better-sqlite3 was compiled here against Node 24.19 or later: commands may abort as they end (exit code 134)",
			"use Node 22, or the prebuilt module (npm rebuild better-sqlite3, where GitHub can be reached)",
		);
	return fine("sqlite", `SQLite ${sqlite}`);
};

/** No study can be older than the program: a clock before this is wrong (an empty battery: 1970 or 2000). */
const EARLIEST = Date.UTC(2026, 10, 1);
const TOLERATED_MS = 30 * MS_PER_SECOND;
const HARMFUL_MS = 10 * MS_PER_MINUTE;

/** `serverNow`: what the Date field of an answer said when `now` was read; null where there was no answer. */
export const diagnoseClock = (now: Instant, newestLook: Instant | null, serverNow: Instant | null): Diagnosis => {
	const advice = "set the clock, and keep it right: timedatectl set-ntp true";
	if (now < EARLIEST) return inTheWay("clock", `the clock says ${formatInstant(now)}, which is long past`, advice);
	const off = serverNow === null ? 0 : now - serverNow;
	const side = off > 0 ? "ahead" : "behind";
	if (Math.abs(off) > HARMFUL_MS)
		return inTheWay("clock", `the clock is ${Math.round(Math.abs(off) / MS_PER_MINUTE)} minutes ${side}`, advice);
	if (newestLook !== null && newestLook > now + MS_PER_MINUTE)
		return worthKnowing(
			"clock",
			`the newest look is dated ${formatInstant(newestLook)}, in the future`,
			"the clock was wrong then, or is now; looks of the future are not believed to be recent",
		);
	if (Math.abs(off) > TOLERATED_MS)
		return worthKnowing("clock", `the clock is ${Math.round(Math.abs(off) / MS_PER_SECOND)} s ${side}`, advice);
	return fine("clock", `${formatInstant(now)}${serverNow === null ? "" : ", as the network says"}`);
};

const MEGABYTE = 1_000_000;
/** Below this, a sweep may not get through; below the database's own size, no backup and no migration fits. */
const LEAST_FREE = 100 * MEGABYTE;

/** `freeBytes`: null where the folder is not there. `unwritable`: the folder or the database, where it may not be written. */
export const diagnoseDisk = (
	folder: string,
	freeBytes: number | null,
	databaseBytes: number,
	unwritable: string | null,
): Diagnosis => {
	if (freeBytes === null)
		return inTheWay("disk", `${folder} is not there`, "make the folder, or name another with --db");
	if (unwritable !== null)
		return inTheWay(
			"disk",
			`${unwritable} is read-only`,
			"a sweep has to write there: allow it, or name another place with --db",
		);
	const free = `${Math.floor(freeBytes / MEGABYTE)} MB free in ${folder}`;
	if (freeBytes < LEAST_FREE) return inTheWay("disk", free, "free some space, or move the study with stillup backup");
	if (freeBytes < 2 * databaseBytes)
		return worthKnowing(
			"disk",
			`${free}; the study has ${Math.ceil(databaseBytes / MEGABYTE)} MB`,
			"a backup or an update of the database may not fit",
		);
	return fine("disk", free);
};

const STALE_DAYS = 8;

/** The study's file, and how its last sweep went. */
export const diagnoseStudy = (path: string, study: StudyCondition, now: Instant): Diagnosis => {
	const check = "database";
	switch (study.kind) {
		case "missing":
			return worthKnowing(
				check,
				`there is no database ${path}`,
				"import a list first: stillup import FILE, or name it with --db",
			);
		case "unusable":
			return inTheWay(check, study.message, study.hint ?? "see stillup verify");
		case "older":
			return worthKnowing(
				check,
				`${path} has schema ${study.version}`,
				"the next command brings it up to date and keeps a backup beside it",
			);
		case "usable": {
			const held = `${counted(study.targets, "target")}, ${counted(study.snapshots, "snapshot")}, ${Math.ceil(study.bytes / MEGABYTE)} MB`;
			const last = study.lastSweep;
			if (study.problem !== null)
				return inTheWay(
					check,
					`${path} is damaged: ${study.problem}`,
					"restore a backup; stillup verify names what is wrong",
				);
			if (last === null) return fine(check, `${held}; no sweep yet`);
			const when = `last sweep ${formatDate(last.startedAt)}`;
			if (last.finishedAt === null)
				return worthKnowing(
					check,
					`${held}; ${when} was not finished`,
					"it is under way, or was killed; the next one does the rest",
				);
			if (last.suspicions.some(({ settlement }) => settlement === null))
				return worthKnowing(
					check,
					`${held}; ${when} is suspect: ${last.suspicions.find(({ settlement }) => settlement === null)?.detail ?? ""}`,
					"stillup review lists what waits for a decision; review --settle takes it",
				);
			const idle = daysBetween(last.startedAt, now);
			if (idle > STALE_DAYS)
				return worthKnowing(
					check,
					`${held}; ${when}, ${Math.floor(idle)} days ago`,
					"is the schedule still running? see stillup schedule",
				);
			return fine(check, `${held}; ${when}`);
		}
		default:
			return assertNever(study);
	}
};
