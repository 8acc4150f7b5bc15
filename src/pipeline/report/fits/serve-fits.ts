import type { MessagePort } from "node:worker_threads";
import { type Turnbull, turnbull } from "../../../stats/turnbull/turnbull.ts";

/** Numbers that move from thread to thread. */
type Numbers = Float64Array<ArrayBuffer>;

/** What the fitting thread is told to fit: intervals by columns, a right end infinite where there is none. */
export type FitTask = { readonly id: number; readonly left: Numbers; readonly right: Numbers };

/** A fit by columns: its boxes, a right end infinite where there is none. */
type PackedFit = Omit<Turnbull, "boxes" | "at" | "median"> & {
	readonly left: Numbers;
	readonly right: Numbers;
	readonly mass: Numbers;
};

/** What it sends back for each task. */
export type FitAnswer = { readonly id: number; readonly fit: PackedFit };

const packed = ({ boxes, logLikelihood, converged, optimalityGap, iterations }: Turnbull): PackedFit => ({
	left: Float64Array.from(boxes, ({ left }) => left),
	right: Float64Array.from(boxes, ({ right }) => right ?? Number.POSITIVE_INFINITY),
	mass: Float64Array.from(boxes, ({ mass }) => mass),
	logLikelihood,
	converged,
	optimalityGap,
	iterations,
});

/** The fitting thread's side: fits what it is sent, in order, until the port closes. */
export const serveFits = (port: MessagePort): void => {
	port.on("message", ({ id, left, right }: FitTask) => {
		const fit = packed(turnbull(Array.from(left, (from, row) => ({ left: from, right: right[row] ?? Number.NaN }))));
		port.postMessage({ id, fit } satisfies FitAnswer, [fit.left.buffer, fit.right.buffer, fit.mass.buffer]);
	});
};
