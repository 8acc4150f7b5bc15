import type { Canonicaliser } from "../canonical/canonicalise.ts";
import type { NoticeListSettings, Understood } from "../csv/notice-list.ts";
import type { ImportSession, Store } from "../store/store.ts";
import { createIdSet } from "./id-set.ts";
import { importDetails } from "./import-details.ts";
import type { ListFile } from "./import-source.ts";
import type { NoticeReader } from "./intake/notice-reader.ts";
import { openFastestReader } from "./intake/open-fastest-reader.ts";
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
	readonly file: ListFile;
	readonly settings: NoticeListSettings;
	/** How URLs are read where the operator has rule packs of their own; the built-in packs when left out. */
	readonly canonicalise?: Canonicaliser["canonicalise"];
	/** Finds out everything and stores nothing. */
	readonly isDryRun: boolean;
	readonly interruption: AbortSignal;
	readonly onProgress: (rows: number) => void;
};

const tally = (counts: Map<string, number>, key: string, count = 1): void => {
	counts.set(key, (counts.get(key) ?? 0) + count);
};

/** One pass over the list inside one transaction; null when the list begins anew. */
const runPass = async (
	reader: NoticeReader,
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
	for (;;) {
		const next = await reader.next();
		if (next === "restart") return null;
		if (next === "done") break;
		request.interruption.throwIfAborted();
		for (const outcome of await session.addBlock(next.block)) {
			targets.add(outcome.targetId);
			if (outcome.outcome === "accepted") accepted++;
			if (outcome.newTarget) newTargets++;
		}
		for (const problem of next.problems) tally(byReason, problem.reason);
		for (const [assumption, count] of next.assumed) tally(assumed, assumption, count);
		await problems.add(next.problems);
		rows += next.rows;
		rejected += next.problems.length;
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
	const { file, settings } = request;
	const reader = await openFastestReader(file, settings, request.canonicalise);
	const problems = createProblemSpool();
	try {
		const store = await openStore();
		for (;;) {
			const session = await store.beginImport(settings.now);
			try {
				const counts = await runPass(reader, session, problems, request);
				if (counts === null) {
					await session.rollback();
					await problems.clear();
					continue;
				}
				const understood = reader.understood();
				if (request.isDryRun) await session.rollback();
				else {
					await session.commit({
						importedAt: settings.now,
						name: file.name,
						sha256: await sourceDigest(file),
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
	} finally {
		await reader.close();
	}
};
