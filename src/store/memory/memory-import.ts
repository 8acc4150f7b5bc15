import type { Notice } from "../../domain/notice.ts";
import type { TargetId, TargetIdentity } from "../../domain/target.ts";
import type { Instant } from "../../domain/time.ts";
import type { ImportSession, IntakeEntry, IntakeOutcome, ListRecord, StoredNotice, TargetRecord } from "../store.ts";

type Mark = {
	readonly targets: readonly TargetRecord[];
	readonly notices: number;
	readonly lists: readonly ListRecord[];
};

/** What an import needs of the arrays behind the in-memory store. */
export type MemoryIntake = {
	findTarget(url: string): TargetRecord | null;
	noticesOf(target: TargetId): readonly StoredNotice[];
	addTarget(identity: TargetIdentity, addedAt: Instant, notice: Notice): TargetId;
	addNotice(notice: StoredNotice): void;
	addList(list: ListRecord): void;
	mark(): Mark;
	reset(mark: Mark): void;
};

const sameNotice = (one: Notice, other: Notice): boolean =>
	one.reportedAt === other.reportedAt &&
	one.precision === other.precision &&
	one.notifier === other.notifier &&
	one.channel === other.channel &&
	one.reference === other.reference &&
	one.cohort === other.cohort;

export const beginMemoryImport = (intake: MemoryIntake, importedAt: Instant): ImportSession => {
	const before = intake.mark();
	let open = true;
	const addOne = ({ target, notice }: IntakeEntry): IntakeOutcome => {
		const known = intake.findTarget(target.url);
		if (known !== null && intake.noticesOf(known.id).some((other) => sameNotice(other, notice)))
			return { outcome: "duplicate", targetId: known.id, newTarget: false };
		const targetId = known?.id ?? intake.addTarget(target, importedAt, notice);
		intake.addNotice({ ...notice, targetId });
		return { outcome: "accepted", targetId, newTarget: known === null };
	};
	return {
		add: async (entries) => entries.map(addOne),
		addBlock: async ({ entries, extras }) =>
			entries.map(({ target, notice }, index) => {
				const extra = extras[index] ?? null;
				return addOne({ target, notice: { ...notice, extra: extra === null ? {} : JSON.parse(extra) } });
			}),
		commit: async (list) => {
			open = false;
			intake.addList(list);
		},
		rollback: async () => {
			if (open) intake.reset(before);
			open = false;
		},
	};
};
