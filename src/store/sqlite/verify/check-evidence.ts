import type { CheckResult } from "../../verification.ts";
import { digestOf } from "../digest.ts";
import type { Database } from "../open-database.ts";
import { gatherFindings, type Pause } from "./findings.ts";

const PAGE = 500;

type EvidenceRow = { readonly id: number; readonly digest: Buffer; readonly content: string };

/** Stored evidence against its digest; the digest itself is covered by the snapshots' chain. */
export const checkEvidence = async (database: Database, pause: Pause): Promise<CheckResult> => {
	const findings = gatherFindings("evidence");
	const owner = database.prepare<[number], { id: number; url: string }>(
		"SELECT snapshots.id AS id, url FROM snapshots JOIN targets ON targets.id = target_id WHERE evidence_id = ? LIMIT 1",
	);
	const page = database.prepare<[number, number], EvidenceRow>(
		"SELECT id, digest, content FROM evidence WHERE id > ? ORDER BY id LIMIT ?",
	);
	let rows = 0;
	for (let after = 0; ; ) {
		await pause();
		const found = page.all(after, PAGE);
		const last = found.at(-1);
		if (last === undefined) return findings.result(rows);
		for (const row of found) {
			rows += 1;
			if (digestOf(row.content).equals(row.digest)) continue;
			const snapshot = owner.get(row.id);
			findings.add(`evidence ${row.id} is not as it was stored`, {
				snapshot: snapshot?.id ?? null,
				target: snapshot?.url ?? null,
			});
		}
		after = last.id;
	}
};
