import { assertNever } from "../domain/brand.ts";
import { printable } from "../domain/printable.ts";
import { count } from "../report/numbers.ts";
import { counted } from "../report/words.ts";
import type { CheckName, CheckResult, Verification } from "../store/verification.ts";

/** Findings of one check that the terminal shows; JSON has more. */
const SHOWN = 20;

/** Rows of one kind; a file may be too damaged to count them. */
const held = (rows: number | null, noun: string): string => (rows === null ? `? ${noun}s` : counted(rows, noun));

const subject = (check: CheckName, rows: number): string => {
	switch (check) {
		case "integrity":
			return "the file is whole";
		case "foreign-keys":
			return "every row's parts are there";
		case "notice-chain":
			return `${counted(rows, "notice")} as stored`;
		case "snapshot-chain":
			return `${counted(rows, "snapshot")} as stored`;
		case "rejudgement-chain":
			return `${counted(rows, "rejudgement")} as stored`;
		case "evidence":
			return `${counted(rows, "piece")} of evidence as stored`;
		case "seals":
			return `${counted(rows, "sweep")} sealed`;
		case "reviews":
			return `${counted(rows, "review or decision", "reviews and decisions")} as stored`;
		case "states":
			return `${counted(rows, "state")} as the snapshots give`;
		case "packed-looks":
			return `${counted(rows, "sweep")} packed as the snapshots give`;
		case "targets":
			return `${counted(rows, "target")} as sweeps noted them`;
		case "lists":
			return `${counted(rows, "list")} as the imports left them`;
		case "proof":
			return "what the proof knew is still there";
		default:
			return assertNever(check);
	}
};

/** One check for a person: a line, and a line for each finding. */
export const checkText = ({ check, rows, problems, findings }: CheckResult): string => {
	if (problems === 0) return `ok    ${check.padEnd(19)}${subject(check, rows)}\n`;
	const lines = findings
		.slice(0, SHOWN)
		.map(
			({ message, target }) =>
				`      ${printable(message)}${target === null ? "" : `\n        ${printable(target)}`}\n`,
		);
	const rest = problems - lines.length;
	const more = rest > 0 ? `      and ${count(rest)} more\n` : "";
	return `FAIL  ${check.padEnd(19)}${counted(problems, "problem")}\n${lines.join("")}${more}`;
};

/** How many rows a study holds, in words: `1 target`. */
export const heldRows = (counts: Verification["counts"]): Readonly<Record<keyof Verification["counts"], string>> => ({
	targets: held(counts.targets, "target"),
	notices: held(counts.notices, "notice"),
	snapshots: held(counts.snapshots, "snapshot"),
	sweeps: held(counts.sweeps, "sweep"),
});

/** What follows the checks: the sum, and the heads to compare with a proof. */
export const verificationText = ({ counts, proof }: Verification, problems: number): string => {
	const heads =
		proof === null
			? ""
			: `heads of the chains:\n  notices   ${proof.notices.head}\n  snapshots ${proof.snapshots.head}\n`;
	const sum =
		problems === 0
			? "no notice and no look was altered"
			: `${counted(problems, "problem")} found; restore a backup, and keep this file to look into`;
	return `\n${Object.values(heldRows(counts)).join(", ")}\n${heads}${sum}\n`;
};
