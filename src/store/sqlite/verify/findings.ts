import type { CheckName, CheckResult, Finding } from "../../verification.ts";

/** Findings kept of one check: a changed verdict row can spoil ten million snapshots. */
const KEPT = 1000;

/** Gathers what one check finds, in bounded memory. */
export type Findings = {
	add(message: string, what?: Partial<Omit<Finding, "message">>): void;
	/** The same where saying what is wrong costs something: asked only for findings that are kept. */
	addLate(describe: () => Pick<Finding, "message"> & Partial<Finding>): void;
	result(rows: number): CheckResult;
};

export const gatherFindings = (check: CheckName): Findings => {
	const findings: Finding[] = [];
	let problems = 0;
	const addLate: Findings["addLate"] = (describe) => {
		problems += 1;
		if (findings.length < KEPT)
			findings.push({ snapshot: null, notice: null, sweep: null, target: null, ...describe() });
	};
	return {
		addLate,
		add: (message, what = {}) => addLate(() => ({ message, ...what })),
		result: (rows) => ({ check, rows, problems, findings }),
	};
};

/** Lets signals be heard during a long check; rejects when the operator has had enough. */
export type Pause = () => Promise<void>;
