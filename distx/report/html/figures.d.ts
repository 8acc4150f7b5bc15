import type { Figure } from "../document/document.ts";
import { type Markup } from "../markup.ts";
import type { ReportModel } from "../model.ts";
/** A chart with its caption, or nothing where there is too little to draw. */
export declare const figureMarkup: (figure: Figure, model: ReportModel) => Markup;
