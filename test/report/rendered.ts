import type { ReportModel } from "../../src/report/model.ts";
import { RENDERERS, type ReportFormat } from "../../src/report/render.ts";

/** All pieces of a report. */
export const joined = async (pieces: AsyncIterable<string>): Promise<string> => {
	const all: string[] = [];
	for await (const piece of pieces) all.push(piece);
	return all.join("");
};

export const rendered = (format: ReportFormat, model: ReportModel): Promise<string> => joined(RENDERERS[format](model));
