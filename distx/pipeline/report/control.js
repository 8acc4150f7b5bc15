import { differenceOf } from "../../stats/newcombe.js";
import { survivalOf } from "./curves.js";
import { isCounted } from "./report-row.js";
import { thresholdsOf } from "./thresholds.js";
/** The background loss among targets that were never reported, beside the reported ones; null without any. */
export const controlOf = async ({ control, alsoReported }, reported, request) => {
    if (control.length === 0)
        return null;
    const thresholds = thresholdsOf(control, request);
    const counted = control.filter(isCounted);
    return {
        n: counted.length,
        alsoReported,
        thresholds,
        survival: await survivalOf(counted, request),
        differences: thresholds.flatMap((own, index) => {
            const theirs = reported[index];
            return theirs === undefined ? [] : [{ afterDays: own.afterDays, ...differenceOf(theirs, own) }];
        }),
    };
};
