import { type EvidenceList } from "./model/evidence.ts";
/** Where the whole evidence is, for formats that show none or a part of it. */
export declare const evidenceWords: (evidence: EvidenceList) => string;
