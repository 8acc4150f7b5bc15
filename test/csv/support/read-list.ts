import { Readable } from "node:stream";
import type { ByteSource } from "../../../src/csv/bytes/byte-source.ts";
import { type NoticeListSettings, openNoticeList, type Understood } from "../../../src/csv/notice-list.ts";
import type { NoticeDraft } from "../../../src/csv/rows/read-notice.ts";
import type { RowProblem } from "../../../src/csv/rows/row-problem.ts";
import { instant } from "../../../src/domain/time.ts";

/** Bytes in memory as a source, handed out in small pieces so that every boundary is met. */
export const sourceOf = (bytes: Uint8Array | string, pieceBytes = 65_536): ByteSource => {
	const all = Buffer.from(bytes);
	return {
		size: all.length,
		open: (start, end) => {
			const part = all.subarray(start, end);
			const pieces = Array.from({ length: Math.ceil(part.length / pieceBytes) }, (_, index) =>
				part.subarray(index * pieceBytes, (index + 1) * pieceBytes),
			);
			return Readable.from(pieces);
		},
	};
};

export const NOW = instant(Date.UTC(2026, 10, 22, 12));

export type ReadList = {
	readonly understood: Understood;
	readonly rows: readonly (NoticeDraft | RowProblem)[];
	readonly drafts: readonly NoticeDraft[];
	readonly problems: readonly RowProblem[];
};

/** Reads a whole list as the import pipeline does, settling its dates where they need it. */
export const readList = async (
	bytes: Uint8Array | string,
	settings: Partial<NoticeListSettings> = {},
	pieceBytes?: number,
): Promise<ReadList> => {
	const list = await openNoticeList(sourceOf(bytes, pieceBytes), {
		map: new Map(),
		preset: "auto",
		timezone: "UTC",
		cohort: "reported",
		now: NOW,
		...settings,
	});
	for (;;) {
		const rows: (NoticeDraft | RowProblem)[] = [];
		const reading = list.read();
		let next = await reading.next();
		while (next.done !== true) {
			for (const row of next.value) rows.push(row);
			next = await reading.next();
		}
		if (next.value === "unsettled") {
			await list.settleDates();
			continue;
		}
		return {
			understood: list.understood(),
			rows,
			drafts: rows.flatMap((row) => (row.kind === "draft" ? [row] : [])),
			problems: rows.flatMap((row) => (row.kind === "problem" ? [row] : [])),
		};
	}
};

/** What a list came to, in short. */
export const urlsOf = ({ drafts }: ReadList): readonly string[] => drafts.map(({ urlText }) => urlText);
export const datesOf = ({ drafts }: ReadList): readonly string[] =>
	drafts.map(({ notice }) => new Date(notice.reportedAt).toISOString().replace(".000Z", "Z"));
export const reasonsOf = ({ problems }: ReadList): readonly string[] =>
	problems.map(({ line, reason }) => `${line} ${reason}`);
