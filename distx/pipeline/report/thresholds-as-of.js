import { readRows } from "./read-rows.js";
import { lastLooksOf, thresholdsOf } from "./thresholds.js";
/** The threshold tables of a report, and no more of it. */
export const thresholdsAsOf = async (store, request) => {
    const { reported } = await readRows(store, request);
    return { thresholds: thresholdsOf(reported, request), atLastLook: lastLooksOf(reported, request) };
};
