import { type Canonicaliser, canonicalise } from "../canonical/canonicalise.ts";
import type { ByteSource } from "../csv/bytes/byte-source.ts";
import { type LookListSettings, readLookList, type UnderstoodLooks } from "../csv/look-list.ts";
import { type RowProblem, refuse } from "../csv/rows/row-problem.ts";
import { countsByHand, lookByHand } from "../domain/look-by-hand.ts";
import type { Look } from "../domain/snapshot.ts";
import type { TargetId } from "../domain/target.ts";
import type { Store } from "../store/store.ts";
import { sourceDigest } from "./source-digest.ts";

/** What became of a list of past looks. `accepted + duplicates + rejected = rows`, always. */
export type LookImport = {
	readonly rows: number;
	readonly accepted: number;
	readonly duplicates: number;
	readonly rejected: number;
	/** Different targets that were looked at. */
	readonly targets: number;
	readonly understood: UnderstoodLooks;
	readonly problems: readonly RowProblem[];
};

export type LookImportRequest = {
	readonly source: ByteSource;
	readonly name: string;
	readonly settings: LookListSettings;
	/** As for lists of notices. */
	readonly canonicalise?: Canonicaliser["canonicalise"];
	readonly isDryRun: boolean;
	readonly toolVersion: string;
};

/** Looks by hand that are stored already, by target, read once each. */
const createKnownLooks = (store: Store) => {
	const byTarget = new Map<TargetId, Map<number, Look>>();
	return async (target: TargetId): Promise<Map<number, Look>> => {
		const known = byTarget.get(target);
		if (known !== undefined) return known;
		const stored = (await store.snapshotsOf(target)).filter(({ origin }) => origin === "by-hand");
		const looks = new Map<number, Look>(stored.map((look) => [look.at, look]));
		byTarget.set(target, looks);
		return looks;
	};
};

const isSame = (one: Look, other: Look): boolean =>
	one.verdict.status === other.verdict.status && one.verdict.reason === other.verdict.reason;

const save = async (store: Store, looks: readonly Look[], request: LookImportRequest): Promise<void> => {
	const { settings, name, toolVersion, source } = request;
	const sweep = await store.beginSweep({
		origin: "by-hand",
		startedAt: settings.now,
		vantage: null,
		userAgent: null,
		toolVersion,
		settings: { list: name, sha256: await sourceDigest(source) },
	});
	const changed = await store.append(sweep, looks);
	await store.finishSweep(sweep, settings.now, countsByHand(looks, changed));
};

/**
 * Stores looks that people made by hand as snapshots of a sweep of their own, all in one transaction. Looks that are
 * stored already are duplicates; a look at a URL that was never imported is rejected.
 * @throws UserError when the file is no such list, or something about it has to be asked
 */
export const importLooks = async (openStore: () => Promise<Store>, request: LookImportRequest): Promise<LookImport> => {
	const { rows, understood } = await readLookList(request.source, request.settings);
	const store = await openStore();
	const knownLooks = createKnownLooks(store);
	const problems: RowProblem[] = [];
	const looks: Look[] = [];
	const targets = new Set<TargetId>();
	let duplicates = 0;
	for (const draft of rows) {
		if (draft.kind === "problem") {
			problems.push(draft);
			continue;
		}
		const identity = (request.canonicalise ?? canonicalise)(draft.urlText);
		if (identity.kind === "problem") {
			problems.push(refuse(draft.row, identity.reason, identity.message, draft.urlText, draft.urlColumn));
			continue;
		}
		const target = await store.targetByUrl(identity.url);
		if (target === null) {
			const message = "no list with this URL was imported; import that first";
			problems.push(refuse(draft.row, "unknown-target", message, draft.urlText, draft.urlColumn));
			continue;
		}
		targets.add(target.id);
		const look = lookByHand({ ...draft, targetId: target.id });
		const known = await knownLooks(target.id);
		const same = known.get(look.at);
		if (same === undefined) {
			known.set(look.at, look);
			looks.push(look);
		} else if (isSame(same, look)) duplicates++;
		else {
			const message = `another look at the same instant found it ${same.verdict.status} (${same.verdict.reason})`;
			problems.push(refuse(draft.row, "contradicting-look", message, draft.urlText, draft.urlColumn));
		}
	}
	// In order of time a look only extends its target's state; out of order each would rebuild it.
	looks.sort((one, other) => one.at - other.at);
	if (!request.isDryRun && looks.length > 0) await save(store, looks, request);
	return {
		rows: rows.length,
		accepted: looks.length,
		duplicates,
		rejected: problems.length,
		targets: targets.size,
		understood,
		problems,
	};
};
