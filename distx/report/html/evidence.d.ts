import { type Markup } from "../markup.ts";
import type { EvidenceList } from "../model/evidence.ts";
/** The evidence list, a target at a time; URLs are text and no links, since they may lead to harm. */
export declare function evidenceMarkup(evidence: EvidenceList): AsyncGenerator<Markup>;
