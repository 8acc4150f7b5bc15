import { assertNever } from "../domain/brand.ts";
import type { ConfirmPolicy } from "../history/confirmation.ts";
import { isSettled } from "../history/confirmed-state.ts";
import type { Store } from "../store/store.ts";
import type { ExportName } from "./export-names.ts";
import { type ExportRow, noticeRow, snapshotRow, targetRow } from "./stored-rows.ts";
import { storedState } from "./stored-state.ts";

/** All rows of one kind, a page at a time; every row has the same fields in the same order. */
export const exportRows = (
	store: Store,
	name: ExportName,
	confirm: ConfirmPolicy,
): AsyncGenerator<readonly ExportRow[]> => {
	switch (name) {
		case "snapshots":
			return snapshotRows(store);
		case "targets":
			return targetRows(store, confirm);
		case "notices":
			return noticeRows(store);
		default:
			return assertNever(name);
	}
};

async function* targetRows(store: Store, confirm: ConfirmPolicy): AsyncGenerator<readonly ExportRow[]> {
	for await (const page of store.targets()) {
		const rows: ExportRow[] = [];
		for (const target of page) {
			const state = await storedState(store, target, confirm);
			rows.push({ ...targetRow(target), confirmed: isSettled(state) });
		}
		yield rows;
	}
}

async function* noticeRows(store: Store): AsyncGenerator<readonly ExportRow[]> {
	const urls = await urlsById(store);
	for await (const page of store.notices())
		yield page.map((notice) => noticeRow(notice, urls.get(notice.targetId) ?? null));
}

async function* snapshotRows(store: Store): AsyncGenerator<readonly ExportRow[]> {
	const urls = await urlsById(store);
	const sweeps = new Map((await store.sweeps()).map((sweep) => [sweep.id, sweep]));
	for await (const page of store.snapshots({}))
		yield page.map((snapshot) =>
			snapshotRow(snapshot, urls.get(snapshot.targetId) ?? null, sweeps.get(snapshot.sweepId)),
		);
}

type Urls = ReadonlyMap<number, string>;

/** A row names its target by URL; a hundred thousand of them are some ten megabytes. */
const urlsById = async (store: Store): Promise<Urls> => {
	const urls = new Map<number, string>();
	for await (const page of store.targets()) for (const target of page) urls.set(target.id, target.url);
	return urls;
};
