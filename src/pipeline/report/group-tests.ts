import { assertNever } from "../../domain/brand.ts";
import type { GroupTest } from "../../report/model.ts";
import { clusteredLogRank } from "../../stats/clustered-log-rank.ts";
import { holm } from "../../stats/holm.ts";
import { intervalLogRank } from "../../stats/interval-log-rank.ts";
import { logRank } from "../../stats/log-rank.ts";
import { clustersSuffice } from "./cohort.ts";
import { intervalRows, timeRows } from "./curves.ts";
import { isCounted, type ReportRow } from "./report-row.ts";

/** The targets of one value of a breakdown. */
export type Cell = { readonly value: string; readonly rows: readonly ReportRow[] };

/** Every pair, in order. */
export const pairsOf = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
	items.flatMap((first, index) => items.slice(index + 1).map((second): readonly [Item, Item] => [first, second]));

type Method = GroupTest["method"];
type TestResult = Pick<GroupTest, "statistic" | "df" | "p" | "clusters" | "mixed">;

const testOf = (method: Method, groups: readonly (readonly ReportRow[])[], seed: number): TestResult => {
	switch (method) {
		case "log-rank": {
			const independent = groups.map((rows) => timeRows(rows).map((row) => ({ ...row, cluster: null })));
			return { ...logRank(independent), clusters: null, mixed: null };
		}
		case "clustered-log-rank": {
			const clustered = groups.map((rows) => timeRows(rows.map((row) => ({ ...row, cluster: row.knownCluster }))));
			const { statistic, df, p, clusters, mixed } = clusteredLogRank(clustered, { seed });
			return { statistic, df, p, clusters, mixed };
		}
		case "interval-log-rank":
			return { ...intervalLogRank(groups.map(intervalRows)), clusters: null, mixed: null };
		default:
			return assertNever(method);
	}
};

/**
 * Tests between groups over all of them and, with three or more, over each pair with Holm's adjustment. The log-rank test
 * over clusters is made where enough are known, since the plain one takes targets as independent.
 */
export const testsOf = (by: string, cells: readonly Cell[], seed: number): readonly GroupTest[] => {
	const compared = cells
		.map(({ value, rows }) => ({ value, rows: rows.filter(isCounted) }))
		.filter(({ rows }) => intervalRows(rows).length > 0);
	if (compared.length < 2) return [];
	const methods: readonly Method[] = clustersSuffice(compared.flatMap(({ rows }) => rows))
		? ["log-rank", "clustered-log-rank", "interval-log-rank"]
		: ["log-rank", "interval-log-rank"];
	const run = (method: Method, members: readonly Cell[]): TestResult =>
		testOf(
			method,
			members.map(({ rows }) => rows),
			seed,
		);
	return methods.flatMap((method): readonly GroupTest[] => {
		const overall = { by, method, pair: null, ...run(method, compared), adjusted: null };
		const pairs = compared.length < 3 ? [] : pairsOf(compared);
		const results = pairs.map((pair) => ({
			by,
			method,
			pair: [pair[0].value, pair[1].value] as const,
			...run(method, pair),
		}));
		const adjusted = holm(results.map(({ p }) => p));
		return [overall, ...results.map((result, index) => ({ ...result, adjusted: adjusted[index] ?? null }))];
	});
};
