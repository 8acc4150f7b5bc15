import type { PlatformName, TargetId } from "../domain/target.ts";
import type { Instant } from "../domain/time.ts";
import type { HandCheck, Reviews } from "../report/model.ts";
import type { Store } from "../store/store.ts";
import { handChecks } from "./hand-check.ts";

/** A suspicion that no person settled, of looks that were made. */
export type OpenSuspicion = {
	readonly sweep: number;
	readonly platform: string;
	readonly status: string;
	readonly why: string;
	/** Looks that it keeps out. */
	readonly snapshots: number;
	/** Those of them whose target gave no look since that counts. */
	readonly waiting: number;
};

export type ReviewOverview = {
	readonly handChecks: readonly HandCheck[];
	readonly reviews: Reviews;
	readonly unsettled: readonly OpenSuspicion[];
};

/** The agreement so far, and the suspicions that nobody settled. Where nothing was kept out, there is nothing to decide. */
export const reviewOverview = async (store: Store, now: Instant): Promise<ReviewOverview> => ({
	...(await handChecks(store, now)),
	unsettled: await openSuspicions(store),
});

const openSuspicions = async (store: Store): Promise<readonly OpenSuspicion[]> => {
	const doubted = (await store.sweeps()).flatMap(({ id, suspicions }) =>
		suspicions
			.filter(({ settlement, snapshots }) => settlement === null && snapshots > 0)
			.map((suspicion) => ({ id, suspicion })),
	);
	if (doubted.length === 0) return [];
	const targets = new Map<TargetId, { readonly platform: PlatformName; readonly countedAt: Instant | null }>();
	for await (const page of store.targets())
		for (const { id, platform, state } of page) targets.set(id, { platform, countedAt: state.run?.lastAt ?? null });
	const open: OpenSuspicion[] = [];
	for (const { id, suspicion } of doubted) {
		const { platform, status, detail, snapshots } = suspicion;
		let waiting = 0;
		for await (const page of store.snapshots({ sweep: id }))
			for (const { targetId, at, verdict, effective } of page) {
				const target = targets.get(targetId);
				if (target?.platform !== platform || (verdict.status !== status && effective.status !== status)) continue;
				if (target.countedAt === null || target.countedAt <= at) waiting += 1;
			}
		open.push({ sweep: id, platform, status, why: detail, snapshots, waiting });
	}
	return open;
};
