import { z } from "zod";
import type { Sample, SampleId, StoredSample } from "../../domain/review.ts";
import type { SnapshotId } from "../../domain/snapshot.ts";
import { instant } from "../../domain/time.ts";
import type { Database } from "./open-database.ts";
import { readStored } from "./read-stored.ts";

type SampleRow = {
	readonly id: number;
	readonly drawn_at: number;
	readonly seed: number;
	readonly size: number;
	readonly strata: string;
	readonly tool_version: string;
};
type SampledRow = { readonly snapshot_id: number; readonly stratum: string; readonly population: number };

const strata = z.array(z.string());

const isSame = (one: Sample, other: Sample): boolean =>
	one.seed === other.seed && JSON.stringify([one.by, one.looks]) === JSON.stringify([other.by, other.looks]);

/** The samples that were drawn. */
export type SampleTable = {
	draw(sample: Sample): StoredSample;
	all(): readonly StoredSample[];
};

export const createSampleTable = (database: Database): SampleTable => {
	const insert = database
		.prepare<[number, number, number, string, string], number>(
			"INSERT INTO samples (drawn_at, seed, size, strata, tool_version) VALUES (?, ?, ?, ?, ?) RETURNING id",
		)
		.pluck();
	const insertLook = database.prepare(
		"INSERT INTO sampled (sample_id, number, snapshot_id, stratum, population) VALUES (?, ?, ?, ?, ?)",
	);
	const read = database.prepare<[], SampleRow>("SELECT * FROM samples ORDER BY id");
	const readLooks = database.prepare<[number], SampledRow>(
		"SELECT snapshot_id, stratum, population FROM sampled WHERE sample_id = ? ORDER BY number",
	);
	const sampleFrom = (row: SampleRow): StoredSample => ({
		id: row.id as SampleId,
		drawnAt: instant(row.drawn_at),
		seed: row.seed,
		size: row.size,
		by: readStored(`sample ${row.id}`, () => strata.parse(JSON.parse(row.strata))),
		toolVersion: row.tool_version,
		looks: readLooks.all(row.id).map(({ snapshot_id, stratum, population }) => ({
			snapshotId: snapshot_id as SnapshotId,
			stratum,
			population,
		})),
	});
	const all = (): readonly StoredSample[] => read.all().map(sampleFrom);
	const draw = database.transaction((sample: Sample): StoredSample => {
		const known = all().find((other) => isSame(sample, other));
		if (known !== undefined) return known;
		const { drawnAt, seed, size, by, toolVersion } = sample;
		const id = insert.get(drawnAt, seed, size, JSON.stringify(by), toolVersion);
		if (id === undefined) throw new Error("a sample was not stored");
		for (const [number, look] of sample.looks.entries())
			insertLook.run(id, number, look.snapshotId, look.stratum, look.population);
		return { ...sample, id: id as SampleId };
	});
	return { all, draw: (sample) => draw.immediate(sample) };
};
