import { listedIn } from "./model/evidence.js";
import { count } from "./numbers.js";
import { counted } from "./words.js";
/** Where the whole evidence is, for formats that show none or a part of it. */
export const evidenceWords = (evidence) => {
    const listed = listedIn(evidence);
    return listed < evidence.total
        ? `every look at the first ${count(listed)} of ${counted(evidence.total, "target")} is in the CSV and JSON reports; "stillup export" gives all.`
        : `every look at ${counted(evidence.total, "target")} is in the CSV and JSON reports.`;
};
