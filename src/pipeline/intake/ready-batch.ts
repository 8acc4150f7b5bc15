import type { Canonicaliser, CanonicalTarget } from "../../canonical/canonicalise.ts";
import type { NoticeDraft } from "../../csv/rows/read-notice.ts";
import { type RowProblem, refuse } from "../../csv/rows/row-problem.ts";
import type { Notice } from "../../domain/notice.ts";
import { type IntakeBlock, type IntakeEntry, intakeBlock } from "../../store/intake-block.ts";

/** Rows of a list with their URLs read: ready to be stored, or refused. */
export type ReadyBatch = {
	readonly rows: number;
	readonly block: IntakeBlock;
	readonly problems: readonly RowProblem[];
	/** What was read into URLs, counted by kind (`https-assumed`, `refanged` …). */
	readonly assumed: ReadonlyMap<string, number>;
};

const hidUserInfo = (target: ReturnType<Canonicaliser["canonicalise"]>): target is CanonicalTarget =>
	target.kind === "target" && target.assumed.includes("user-info-dropped");

/** Where user info is still found in the URL as it was listed, however that was written, the canonical one stands for it. */
const withoutSecret = (notice: Notice, target: CanonicalTarget, canonicalise: Canonicaliser["canonicalise"]): Notice =>
	hidUserInfo(target) && hidUserInfo(canonicalise(notice.listedUrl)) ? { ...notice, listedUrl: target.url } : notice;

/** Reads the URLs of a batch. */
export const readyBatch = (
	batch: readonly (NoticeDraft | RowProblem)[],
	canonicalise: Canonicaliser["canonicalise"],
): ReadyBatch => {
	const entries: IntakeEntry[] = [];
	const problems: RowProblem[] = [];
	const assumed = new Map<string, number>();
	for (const draft of batch) {
		if (draft.kind === "problem") {
			problems.push(draft);
			continue;
		}
		const target = canonicalise(draft.urlText);
		if (target.kind === "problem") {
			problems.push(refuse(draft.row, target.reason, target.message, draft.urlText, draft.urlColumn));
			continue;
		}
		for (const assumption of target.assumed) assumed.set(assumption, (assumed.get(assumption) ?? 0) + 1);
		entries.push({ target, notice: withoutSecret(draft.notice, target, canonicalise) });
	}
	return { rows: batch.length, block: intakeBlock(entries), problems, assumed };
};
