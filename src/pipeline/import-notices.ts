import { type Canonicaliser, type CanonicalTarget, canonicalise } from "../canonical/canonicalise.ts";
import type { ByteSource } from "../csv/bytes/byte-source.ts";
import { type NoticeList, type NoticeListSettings, openNoticeList, type Understood } from "../csv/notice-list.ts";
import type { NoticeDraft } from "../csv/rows/read-notice.ts";
import { type RowProblem, refuse } from "../csv/rows/row-problem.ts";
import type { ImportSession, IntakeEntry, Store } from "../store/store.ts";
import { createIdSet } from "./id-set.ts";
import { importDetails } from "./import-details.ts";
import { createProblemSpool, type ProblemSpool } from "./problem-spool.ts";
import { sourceDigest } from "./source-digest.ts";

/** What became of a list. `accepted + duplicates + rejected = rows`, always. */
export type ImportCounts = {
	readonly rows: number;
	readonly accepted: number;
	readonly duplicates: number;
	readonly rejected: number;
	/** Different targets that the list's accepted and duplicate rows name. */
	readonly targets: number;
	/** Of these, how many the store did not have. */
	readonly newTargets: number;
	/** Notices stored: one for each accepted row. */
	readonly notices: number;
	/** Rejected rows by reason. */
	readonly byReason: Readonly<Record<string, number>>;
	/** What was read into URLs, by kind (`https-assumed`, `refanged` …). */
	readonly assumed: Readonly<Record<string, number>>;
};

export type ImportResult = ImportCounts & { readonly understood: Understood; readonly problems: ProblemSpool };

export type ImportRequest = {
	readonly source: ByteSource;
	/** The list's name for the record. */
	readonly name: string;
	readonly settings: NoticeListSettings;
	/** How URLs are read where the operator has rule packs of their own; the built-in packs when left out. */
	readonly canonicalise?: Canonicaliser["canonicalise"];
	/** Finds out everything and stores nothing. */
	readonly isDryRun: boolean;
	readonly interruption: AbortSignal;
	readonly onProgress: (rows: number) => void;
};

const tally = (counts: Map<string, number>, key: string): void => {
	counts.set(key, (counts.get(key) ?? 0) + 1);
};

type Ready = { readonly entries: readonly IntakeEntry[]; readonly problems: readonly RowProblem[] };

/** Reads the URLs of a batch. */
const withTargets = (
	batch: readonly (NoticeDraft | RowProblem)[],
	read: Canonicaliser["canonicalise"],
	onTarget: (target: CanonicalTarget) => void,
): Ready => {
	const entries: IntakeEntry[] = [];
	const problems: RowProblem[] = [];
	for (const draft of batch) {
		if (draft.kind === "problem") {
			problems.push(draft);
			continue;
		}
		const target = read(draft.urlText);
		if (target.kind === "problem") {
			problems.push(refuse(draft.row, target.reason, target.message, draft.urlText));
			continue;
		}
		onTarget(target);
		entries.push({ target, notice: draft.notice });
	}
	return { entries, problems };
};

/** One pass over the list inside one transaction; null when its dates have to be settled first. */
const runPass = async (
	list: NoticeList,
	session: ImportSession,
	problems: ProblemSpool,
	request: ImportRequest,
): Promise<ImportCounts | null> => {
	const byReason = new Map<string, number>();
	const assumed = new Map<string, number>();
	const targets = createIdSet();
	let rows = 0;
	let accepted = 0;
	let newTargets = 0;
	let rejected = 0;
	const reading = list.read();
	for (;;) {
		const next = await reading.next();
		if (next.done === true) {
			if (next.value === "unsettled") return null;
			break;
		}
		request.interruption.throwIfAborted();
		const ready = withTargets(next.value, request.canonicalise ?? canonicalise, (target) => {
			for (const assumption of target.assumed) tally(assumed, assumption);
		});
		for (const outcome of await session.add(ready.entries)) {
			targets.add(outcome.targetId);
			if (outcome.outcome === "accepted") accepted++;
			if (outcome.newTarget) newTargets++;
		}
		for (const problem of ready.problems) tally(byReason, problem.reason);
		await problems.add(ready.problems);
		rows += next.value.length;
		rejected += ready.problems.length;
		request.onProgress(rows);
	}
	return {
		rows,
		accepted,
		duplicates: rows - accepted - rejected,
		rejected,
		targets: targets.size(),
		newTargets,
		notices: accepted,
		byReason: Object.fromEntries(byReason),
		assumed: Object.fromEntries(assumed),
	};
};

/**
 * Imports a list of reported URLs in one transaction: all its good rows are stored, or nothing. The store is opened
 * only once the list is understood. The caller closes `problems`.
 * @throws UserError when the file is no list, or something about it has to be asked
 */
export const importNotices = async (openStore: () => Promise<Store>, request: ImportRequest): Promise<ImportResult> => {
	const { source, settings, name } = request;
	const list = await openNoticeList(source, settings);
	const store = await openStore();
	const problems = createProblemSpool();
	try {
		for (;;) {
			const session = await store.beginImport(settings.now);
			try {
				const counts = await runPass(list, session, problems, request);
				if (counts === null) {
					// A date turned up late that only the whole column can settle: look at all of it, then start again.
					await session.rollback();
					await problems.clear();
					await list.settleDates();
					continue;
				}
				const understood = list.understood();
				if (request.isDryRun) await session.rollback();
				else {
					await session.commit({
						importedAt: settings.now,
						name,
						sha256: await sourceDigest(source),
						cohort: settings.cohort,
						rows: counts.rows,
						accepted: counts.accepted,
						duplicates: counts.duplicates,
						rejected: counts.rejected,
						details: importDetails(understood, counts),
					});
				}
				return { ...counts, understood, problems };
			} catch (error) {
				await session.rollback();
				throw error;
			}
		}
	} catch (error) {
		await problems.close();
		throw error;
	}
};
