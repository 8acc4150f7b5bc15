import { readFileSync } from "node:fs";
import { z } from "zod";

// fixtures/stats/survival.json: R 4.2.2, survival 3.5-3, written by fixtures/stats/reference.R.

const numbers = z.array(z.number());
const optional = z.array(z.number().nullable());
const curve = z.object({
	time: numbers,
	atRisk: numbers,
	events: numbers,
	estimate: numbers,
	stdErr: optional,
	low: optional,
	high: optional,
	median: z.tuple([z.number().nullable(), z.number().nullable(), z.number().nullable()]),
	taus: numbers,
	restrictedMean: numbers,
	restrictedMeanStdErr: numbers,
});
const rows = z.object({ name: z.string(), time: numbers, event: z.array(z.literal([0, 1])) });
const study = rows.extend({
	group: numbers,
	pooled: curve,
	pooledPlain: curve,
	pooledLog: curve,
	groups: z.array(curve),
	tests: z.array(
		z.object({
			rho: z.number(),
			statistic: z.number(),
			df: z.number(),
			p: z.number(),
			observed: numbers,
			expected: numbers,
		}),
	),
});

export type ReferenceCurve = z.infer<typeof curve>;

export const reference = z
	.object({
		source: z.string(),
		studies: z.array(study),
		delayedEntry: rows.extend({ entry: numbers, pooled: curve }),
		weights: rows.extend({ weight: numbers, pooled: curve }),
		clusters: rows.extend({
			cluster: numbers,
			times: numbers,
			stdErr: optional,
			entry: numbers,
			stdErrWithEntry: optional,
		}),
	})
	.parse(JSON.parse(readFileSync(new URL("../../fixtures/stats/survival.json", import.meta.url), "utf8")));

/** The rows of a data set, with the further columns that it has. */
export const rowsOf = (set: {
	time: readonly number[];
	event: readonly (0 | 1)[];
	entry?: readonly number[];
	weight?: readonly number[];
	cluster?: readonly number[];
}) =>
	set.time.map((time, row) => ({
		time,
		event: set.event[row] ?? 0,
		...(set.entry === undefined ? {} : { entry: set.entry[row] }),
		...(set.weight === undefined ? {} : { weight: set.weight[row] }),
		...(set.cluster === undefined ? {} : { cluster: set.cluster[row] }),
	}));
