import { MS_PER_MINUTE } from "../domain/time.ts";
import type { SweepProgress } from "../pipeline/sweep.ts";
import type { CommandRun } from "./command.ts";

/** Shows how far a sweep is, on stderr: one changing line on a terminal, a line a minute elsewhere. */
export type ProgressDisplay = { show(progress: SweepProgress): void; end(): void };

const REDRAW_MS = 200;
const CLEAR_LINE = "\r\u001b[K";

const lineOf = ({ due, done, counts }: SweepProgress): string =>
	`${done}/${due}  live ${counts.live}  removed ${counts.removed}  restricted ${counts.restricted}  inconclusive ${counts.inconclusive}`;

export const createProgress = ({ environment, common }: CommandRun): ProgressDisplay => {
	const { stderr, clock } = environment;
	const interval = stderr.isTerminal ? REDRAW_MS : MS_PER_MINUTE;
	let last: number = clock.now();
	let drawn = false;
	return {
		show: (progress) => {
			if (common.quiet || clock.now() - last < interval) return;
			last = clock.now();
			drawn = true;
			stderr.write(
				stderr.isTerminal ? `${CLEAR_LINE}${lineOf(progress).slice(0, stderr.columns - 1)}` : `${lineOf(progress)}\n`,
			);
		},
		end: () => {
			if (drawn && stderr.isTerminal) stderr.write(CLEAR_LINE);
			drawn = false;
		},
	};
};
