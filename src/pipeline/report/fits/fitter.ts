import { Worker } from "node:worker_threads";
import type { IntervalRow } from "../../../stats/turnbull/ends.ts";
import { fitWith, type Turnbull, turnbull } from "../../../stats/turnbull/turnbull.ts";
import { hasSecondThread } from "../../second-thread.ts";
import type { FitAnswer, FitTask } from "./serve-fits.ts";

/** Fits curves while the caller does something else, where that pays. To be closed. */
export type Fitter = {
	/** Begins a fit; what it returns waits for it. */
	readonly begin: (rows: readonly IntervalRow[]) => () => Promise<Turnbull>;
	readonly close: () => Promise<void>;
};

/** What a fitter needs of the fitting thread: a Worker or a MessagePort has it. */
export type FitPeer = {
	on(event: "message", listener: (answer: FitAnswer) => void): unknown;
	on(event: "error" | "messageerror", listener: (error: Error) => void): unknown;
	on(event: "exit", listener: (code: number) => void): unknown;
	postMessage(task: FitTask, transferred: readonly ArrayBuffer[]): void;
};

/** From so many rows on, fitting on a thread of its own gains more than starting it costs. */
const MANY_ROWS = 20_000;

/** A fit holds its numbers by columns: room for young objects would only cost memory (48 MB unless told otherwise). */
const LITTLE_GARBAGE = { maxYoungGenerationSizeMb: 6 };

const unpacked = ({ left, right, mass, ...fit }: FitAnswer["fit"]): Turnbull =>
	fitWith(
		Array.from(left, (from, box) => {
			const to = right[box] ?? Number.POSITIVE_INFINITY;
			return { left: from, right: to === Number.POSITIVE_INFINITY ? null : to, mass: mass[box] ?? 0 };
		}),
		fit,
	);

type Waiting = { readonly resolve: (fit: Turnbull) => void; readonly reject: (error: Error) => void };

/** Begins fits on another thread. Rows must all count once. */
export const fitsOver = (peer: FitPeer): Fitter["begin"] => {
	const waiting = new Map<number, Waiting>();
	let failed: Error | null = null;
	let tasks = 0;
	const fail = (error: Error): void => {
		failed ??= error;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	peer.on("message", ({ id, fit }) => {
		waiting.get(id)?.resolve(unpacked(fit));
		waiting.delete(id);
	});
	peer.on("error", fail);
	peer.on("messageerror", fail);
	peer.on("exit", (code) => fail(new Error(`the thread that fits curves ended with ${code}`)));
	return (rows) => {
		const id = tasks++;
		const answer = new Promise<Turnbull>((resolve, reject) => {
			if (failed === null) waiting.set(id, { resolve, reject });
			else reject(failed);
		});
		// Who asks for the fit is told of it; until then nobody listens.
		answer.catch(() => {});
		const left = Float64Array.from(rows, (row) => row.left);
		const right = Float64Array.from(rows, (row) => row.right ?? Number.POSITIVE_INFINITY);
		peer.postMessage({ id, left, right }, [left.buffer, right.buffer]);
		return () => answer;
	};
};

/** A fitter with one thread for fits of many rows, started when the first one comes; the others are made when asked for. */
export const openFitter = (): Fitter => {
	let thread: { readonly worker: Worker; readonly begin: Fitter["begin"] } | null = null;
	const started = () => {
		if (thread !== null) return thread;
		const worker = new Worker(new URL("./fit-thread.js", import.meta.url), { resourceLimits: LITTLE_GARBAGE });
		thread = { worker, begin: fitsOver(worker) };
		return thread;
	};
	return {
		begin: (rows) =>
			rows.length >= MANY_ROWS && hasSecondThread() ? started().begin(rows) : async () => turnbull(rows),
		close: async () => {
			await thread?.worker.terminate();
		},
	};
};
