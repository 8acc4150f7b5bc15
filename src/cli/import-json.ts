import type { RowProblem } from "../csv/rows/row-problem.ts";
import { columnsByField, dialectOf } from "../pipeline/import-details.ts";
import type { LookImport } from "../pipeline/import-looks.ts";
import type { ImportResult } from "../pipeline/import-notices.ts";

type Json = Readonly<Record<string, unknown>>;

const howRead = ({ understood }: ImportResult | LookImport): Json => ({
	dialect: dialectOf(understood),
	columns: columnsByField(understood),
	preset: understood.preset,
	dates: understood.dates,
	timezone: understood.timezone,
});

/** A list's import as contract.md section 2 tells, without its problems. */
export const importJson = (result: ImportResult): Json => {
	const { rows, accepted, duplicates, rejected, targets, newTargets, notices, assumed, byReason } = result;
	return {
		rows,
		accepted,
		duplicates,
		rejected,
		targets,
		newTargets,
		notices,
		...howRead(result),
		assumed,
		rejectedByReason: byReason,
	};
};

export const lookImportJson = (result: LookImport): Json => {
	const { rows, accepted, duplicates, rejected, targets } = result;
	// Looks bring neither targets nor notices; the fields stay those of every import.
	const brought = { newTargets: 0, notices: 0, snapshots: accepted };
	return { rows, accepted, duplicates, rejected, targets, ...brought, ...howRead(result) };
};

/** A document piece by piece: a list may have a million problems. */
export const documentWithProblems = async function* (
	head: Json,
	problems: AsyncIterable<RowProblem> | Iterable<RowProblem>,
): AsyncGenerator<string> {
	yield `${JSON.stringify(head).slice(0, -1)},"problems":[`;
	let lead = "\n";
	for await (const { line, reason, message, value } of problems) {
		yield `${lead}${JSON.stringify({ line, reason, message, value })}`;
		lead = ",\n";
	}
	yield "]}";
};
