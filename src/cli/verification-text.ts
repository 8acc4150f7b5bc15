import { assertNever } from "../domain/brand.ts";
import { printable } from "../domain/printable.ts";
import type { CheckName, CheckResult, Verification } from "../store/verification.ts";

/** Findings of one check that the terminal shows; JSON has more. */
const SHOWN = 20;

const grouped = new Intl.NumberFormat("en-GB");
const counted = (count: number, noun: string): string => `${grouped.format(count)} ${noun}${count === 1 ? "" : "s"}`;

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
			return `${grouped.format(rows)} reviews and decisions as stored`;
		case "states":
			return `${counted(rows, "state")} as the snapshots give`;
		case "packed-looks":
			return `${counted(rows, "sweep")} packed as the snapshots give`;
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
	const more = rest > 0 ? `      and ${grouped.format(rest)} more\n` : "";
	return `FAIL  ${check.padEnd(19)}${counted(problems, "problem")}\n${lines.join("")}${more}`;
};

/** What follows the checks: the sum, and the heads to compare with a proof. */
export const verificationText = ({ counts, proof }: Verification, problems: number): string => {
	const held = Object.entries(counts)
		.map(([noun, count]) => (count === null ? `? ${noun}` : counted(count, noun.replace(/s$/, ""))))
		.join(", ");
	const heads =
		proof === null
			? ""
			: `heads of the chains:\n  notices   ${proof.notices.head}\n  snapshots ${proof.snapshots.head}\n`;
	const sum =
		problems === 0
			? "no notice and no look was altered"
			: `${counted(problems, "problem")} found; restore a backup, and keep this file to look into`;
	return `\n${held}\n${heads}${sum}\n`;
};
