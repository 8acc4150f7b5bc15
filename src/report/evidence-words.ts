import { type EvidenceList, listedIn } from "./model/evidence.ts";
import { count } from "./numbers.ts";
import { counted } from "./words.ts";

/** Where the whole evidence is, for formats that show none or a part of it. */
export const evidenceWords = (evidence: EvidenceList): string => {
	const listed = listedIn(evidence);
	return listed < evidence.total
		? `every look at the first ${count(listed)} of ${counted(evidence.total, "target")} is in the CSV and JSON reports; "stillup export" gives all.`
		: `every look at ${counted(evidence.total, "target")} is in the CSV and JSON reports.`;
};
