import type { SweepRecord } from "../../domain/sweep.ts";
import { WEB } from "../../domain/target.ts";
import type { Provenance } from "../../report/model/provenance.ts";
import type { Store } from "../../store/store.ts";
import type { ReportRows } from "./read-rows.ts";
import type { ReportRequest } from "./report-request.ts";

const distinct = (values: readonly (string | null)[]): readonly string[] =>
	[...new Set(values.filter((value) => value !== null))].sort();

/** What another person needs to make the same report. */
export const provenanceOf = async (
	store: Store,
	sweeps: readonly SweepRecord[],
	{ reported, control }: Pick<ReportRows, "reported" | "control">,
	request: ReportRequest,
): Promise<Provenance> => {
	const polled = sweeps.filter(({ origin }) => origin === "polled");
	const platforms = new Set([...reported, ...control].map(({ platform }) => platform)).add(WEB);
	const packs = polled
		.flatMap(({ settings }) => String(settings.packs ?? "").split(","))
		.filter((pack) => platforms.has(pack.split("@")[0] ?? ""));
	const byHand = await store.handMadeLooks(request.asOf);
	return {
		tool: `stillup ${request.toolVersion}`,
		packs: distinct(packs),
		vantages: distinct(polled.map(({ vantage }) => vantage)),
		userAgents: distinct(polled.map(({ userAgent }) => userAgent)),
		databaseDigest: await store.digest(request.asOf),
		seed: request.replicates > 0 ? request.seed : null,
		handMadeSnapshots: byHand.size === 0 ? 0 : reported.reduce((sum, { id }) => sum + (byHand.get(id) ?? 0), 0),
	};
};
