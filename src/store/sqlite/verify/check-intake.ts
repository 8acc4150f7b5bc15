import type { CheckResult } from "../../verification.ts";
import { type LinkRow, type LinkTable, linkText, listsDigest, targetsDigest } from "../intake-links.ts";
import type { Database } from "../open-database.ts";
import { brokenLinks } from "./broken-links.ts";
import { type Findings, gatherFindings, type Pause } from "./findings.ts";

/** The links of a chain, each compared with the one before; what is wrong with the chain itself is a finding. */
const linksOf = (database: Database, table: LinkTable, what: string, findings: Findings): readonly LinkRow[] => {
	const links = database.prepare<[], LinkRow>(`SELECT * FROM ${table} ORDER BY id`).all();
	for (const { kind, row } of brokenLinks(links, linkText))
		findings.add(
			kind === "missing"
				? `what was noted of ${what} is not all there`
				: `what was noted of ${what} (${row.id}) is not as it was stored`,
		);
	return links;
};

/** What the targets are against what sealed sweeps noted of them; those that came since the last one are noted by the next. */
export const checkTargets = async (database: Database, pause: Pause): Promise<CheckResult> => {
	const findings = gatherFindings("targets");
	let after = 0;
	for (const { up_to, digest } of linksOf(database, "target_links", "the targets", findings)) {
		await pause();
		if (!targetsDigest(database, after, up_to).equals(digest))
			findings.add(
				`one of the targets ${after + 1} to ${up_to} is not what it was when a sweep noted it (URL, platform, kind, account, lane, when it was added)`,
			);
		after = up_to;
	}
	return findings.result(after);
};

/** The accounts of the lists against what the last import noted of them. */
export const checkLists = (database: Database): CheckResult => {
	const findings = gatherFindings("lists");
	const last = linksOf(database, "list_links", "the lists", findings).at(-1);
	if (last !== undefined && !listsDigest(database).equals(last.digest))
		findings.add("the account of a list (rows, accepted, duplicates, rejected, details) is not what its import left");
	return findings.result(last?.up_to ?? 0);
};
