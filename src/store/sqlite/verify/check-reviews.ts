import type { CheckResult } from "../../verification.ts";
import type { Database } from "../open-database.ts";
import { type ChainedReview, reviewChainText, type SettlementRow, settlementChainText } from "../review-rows.ts";
import type { VerdictTable } from "../verdict-table.ts";
import { brokenLinks } from "./broken-links.ts";
import { type Findings, gatherFindings, type Pause } from "./findings.ts";

type Chained = { readonly id: number; readonly chain: Buffer };
type ReviewRow = ChainedReview & Chained & { readonly override_verdict_id: number | null; readonly url: string | null };

/** Checks a chain; returns how many rows it has. */
const walk = <Row extends Chained>(
	noun: string,
	rows: readonly Row[],
	textOf: (row: Row) => string,
	targetOf: (row: Row) => string | null,
	findings: Findings,
): number => {
	for (const { row } of brokenLinks(rows, textOf))
		findings.add(`${noun} ${row.id} is not as it was stored, or the one before it is missing`, {
			target: targetOf(row),
		});
	return rows.length;
};

/** What people saw and decided, against its chains; and that each settled suspicion has its last settlement. */
export const checkReviews = async (database: Database, verdicts: VerdictTable, pause: Pause): Promise<CheckResult> => {
	const findings = gatherFindings("reviews");
	await pause();
	const reviews = database.prepare<[], ReviewRow>(
		`SELECT reviews.*, url FROM reviews LEFT JOIN snapshots ON snapshots.id = snapshot_id
		LEFT JOIN targets ON targets.id = target_id ORDER BY reviews.id`,
	);
	const settlements = database.prepare<[], SettlementRow & Chained>("SELECT * FROM settlements ORDER BY id");
	const overrideOf = ({ override_verdict_id: id }: ReviewRow) => (id === null ? null : verdicts.verdictOf(id));
	const rows =
		walk(
			"review",
			reviews.all(),
			(row) => reviewChainText(row, overrideOf(row)),
			({ url }) => url,
			findings,
		) + walk("settlement", settlements.all(), settlementChainText, () => null, findings);
	const unfounded = database.prepare<[], { sweep_id: number; platform: string }>(
		`SELECT sweep_id, platform FROM suspicions WHERE settlement IS NOT (SELECT settlement FROM settlements
		WHERE settlements.sweep_id = suspicions.sweep_id AND settlements.platform = suspicions.platform
		AND settlements.status = suspicions.status ORDER BY id DESC LIMIT 1)`,
	);
	for (const { sweep_id, platform } of unfounded.all())
		findings.add(`the suspicion against sweep ${sweep_id} on ${platform} is settled without a person's word`, {
			sweep: sweep_id,
		});
	return findings.result(rows);
};
