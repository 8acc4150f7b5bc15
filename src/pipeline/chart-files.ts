import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { messageOf } from "../domain/message-of.ts";
import { UserError } from "../domain/user-error.ts";
import { type ChartFile, standaloneCharts } from "../report/charts.ts";
import type { ReportModel } from "../report/model.ts";

// PNG is drawn by an optional package: it is native code that most people do without.

const RENDERER = "@resvg/resvg-js";
/** Twice the size of the drawing, for print and for screens of high density. */
const SCALE = 2;

/** Draws SVG as PNG; null where the optional package is not installed. */
const loadRenderer = async (): Promise<((svg: string) => Uint8Array) | null> => {
	try {
		const { Resvg } = await import("@resvg/resvg-js");
		return (svg) =>
			new Resvg(svg, {
				fitTo: { mode: "zoom", value: SCALE },
				font: { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans" },
			})
				.render()
				.asPng();
	} catch {
		return null;
	}
};

const installHint = `npm install ${RENDERER} draws PNG; without it, name the file .svg`;

/** The report's first chart, as SVG or PNG. Throws UserError where there is none, or PNG cannot be drawn. */
export const firstChart = async (model: ReportModel, format: "svg" | "png"): Promise<Uint8Array> => {
	const [chart] = standaloneCharts(model);
	if (chart === undefined)
		throw new UserError("there is no chart to draw: too few targets were followed", "the other formats say why");
	if (format === "svg") return new TextEncoder().encode(chart.svg);
	const draw = await loadRenderer();
	if (draw === null) throw new UserError(`PNG needs the package ${RENDERER}, which is not installed`, installHint);
	return draw(chart.svg);
};

/** What was written to a folder of charts. */
export type WrittenCharts = { readonly files: readonly string[]; readonly withPng: boolean };

/** Writes every chart into the folder as SVG, and as PNG where the optional package is installed. */
export const writeCharts = async (model: ReportModel, folder: string): Promise<WrittenCharts> => {
	const charts: readonly ChartFile[] = standaloneCharts(model);
	const draw = await loadRenderer();
	const files: string[] = [];
	try {
		await mkdir(folder, { recursive: true });
		for (const { name, svg } of charts) {
			const path = join(folder, name);
			await writeFile(`${path}.svg`, svg);
			files.push(`${path}.svg`);
			if (draw === null) continue;
			await writeFile(`${path}.png`, draw(svg));
			files.push(`${path}.png`);
		}
	} catch (error) {
		throw new UserError(
			`charts cannot be written to ${folder}: ${messageOf(error)}`,
			"name another folder with --charts",
		);
	}
	return { files, withPng: draw !== null };
};
