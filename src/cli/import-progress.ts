import { counted } from "../report/words.ts";
import type { CommandRun } from "./command.ts";

const REDRAW_MS = 200;
const CLEAR_LINE = "\r\u001b[K";

/** Shows on a terminal how many rows an import has read; elsewhere an import is silent until it is done. */
export const createImportProgress = ({
	environment,
	common,
}: CommandRun): { readonly update: (rows: number) => void; readonly end: () => void } => {
	const { stderr, clock } = environment;
	const isShown = stderr.isTerminal && !common.quiet;
	let last: number = clock.now();
	let isDrawn = false;
	return {
		update: (rows) => {
			if (!isShown || clock.now() - last < REDRAW_MS) return;
			last = clock.now();
			isDrawn = true;
			stderr.write(`${CLEAR_LINE}${counted(rows, "row")} read`);
		},
		end: () => {
			if (isDrawn) stderr.write(CLEAR_LINE);
			isDrawn = false;
		},
	};
};
