import type { AddCommand } from "../command.ts";
import { addBackup } from "./backup.ts";
import { addChanges } from "./changes.ts";
import { addCheck } from "./check.ts";
import { addCompletion } from "./completion.ts";
import { addConfig } from "./config.ts";
import { addDemo } from "./demo.ts";
import { addDoctor } from "./doctor.ts";
import { addExport } from "./export.ts";
import { addImport } from "./import.ts";
import { addJudge } from "./judge.ts";
import { addList } from "./list.ts";
import { addPlatforms } from "./platforms.ts";
import { addRejudge } from "./rejudge.ts";
import { addReport } from "./report.ts";
import { addReview } from "./review.ts";
import { addSample } from "./sample.ts";
import { addSchedule } from "./schedule.ts";
import { addShow } from "./show.ts";
import { addSweep } from "./sweep.ts";
import { addVerify } from "./verify.ts";

/** The commands in the order that help lists them. */
export const COMMANDS: readonly AddCommand[] = [
	// The line from list to number
	addImport,
	addSweep,
	addReport,
	addCheck,
	addJudge,
	addPlatforms,
	addList,
	addShow,
	addExport,
	// Running it for a year
	addChanges,
	addSample,
	addReview,
	addRejudge,
	addSchedule,
	addVerify,
	addBackup,
	addDoctor,
	addConfig,
	addCompletion,
	// Five minutes to the first number
	addDemo,
];
