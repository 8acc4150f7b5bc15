import { addBackup } from "./backup.js";
import { addChanges } from "./changes.js";
import { addCheck } from "./check.js";
import { addCompletion } from "./completion.js";
import { addConfig } from "./config.js";
import { addDemo } from "./demo.js";
import { addDoctor } from "./doctor.js";
import { addExport } from "./export.js";
import { addImport } from "./import.js";
import { addJudge } from "./judge.js";
import { addList } from "./list.js";
import { addPlatforms } from "./platforms.js";
import { addRejudge } from "./rejudge.js";
import { addReport } from "./report.js";
import { addReview } from "./review.js";
import { addSample } from "./sample.js";
import { addSchedule } from "./schedule.js";
import { addShow } from "./show.js";
import { addSweep } from "./sweep.js";
import { addVerify } from "./verify.js";
/** The commands in the order that help lists them. */
export const COMMANDS = [
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
