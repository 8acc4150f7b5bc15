import type { Look } from "./judge-exchange.ts";
import type { LookDescription } from "./look-description.ts";
/** Describes a look by its verdict and its first answer (the item's page, or the first endpoint asked about it). */
export declare const describeLook: ({ url, target, verdict, evidence }: Look) => LookDescription;
