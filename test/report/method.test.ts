import { describe, expect, it } from "vitest";
import { limitations } from "../../src/report/limitations.ts";
import { methodParagraph } from "../../src/report/method.ts";
import { exampleModel, NOTHING_FOLLOWED, survivalOf, threshold } from "./example-model.ts";

describe("the method paragraph", () => {
	it("states all that must stand beside a figure", () => {
		const text = methodParagraph(exampleModel());
		for (const part of [
			"2026-11-22 14:43 UTC",
			"the median gap between two looks at a target was 6.9 days",
			"logged out, from Germany",
			'"stillup/0.1.0 (+https://example.org/stillup)"',
			"121 (6.6%) were inconclusive",
			"2 already gone when reported are excluded",
			"11 never seen live by us",
			"3 transient gaps",
			"3 removals were not yet confirmed",
			"confirmed by 2 looks at least 24 hours apart",
			"Wilson 95% interval",
			"41 clusters (worth 71 independent ones)",
			"optimality gap of 3.1e-10",
			"500 bootstrap replicates over 41 clusters (seed 20261122)",
			"counted apart, as neither",
			"facebook@2026-11-22",
			"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
			"this does not say who removed it or why",
		]) {
			expect(text).toContain(part);
		}
	});

	it("makes no causal claim without a control cohort, and says that it makes none", () => {
		expect(methodParagraph(exampleModel({ control: null }))).toContain("no effect of the reports is claimed");
	});

	it("says that a curve has not converged", () => {
		const survival = survivalOf(50, [0.2], { converged: false, optimalityGap: 0.01 });
		expect(methodParagraph(exampleModel({ survival }))).toContain("NOT converged (optimality gap 1.0e-2)");
	});

	it("says when clusters are not known", () => {
		const thresholds = [threshold(30, { stillUp: 1, gone: 2, restricted: 0, unknown: 0 })];
		expect(methodParagraph(exampleModel({ thresholds }))).toContain("likely too narrow");
	});

	it("says where restricted targets were counted", () => {
		const { policy } = exampleModel();
		expect(methodParagraph(exampleModel({ policy: { ...policy, restricted: "up" } }))).toContain(
			"counted as still up.",
		);
	});

	it("names filters and delayed entry", () => {
		const { policy } = exampleModel();
		const text = methodParagraph(
			exampleModel({ policy: { ...policy, delayedEntry: true, filters: [{ field: "platform", value: "tiktok" }] } }),
		);
		expect(text).toContain("Only targets with platform = tiktok are counted.");
		expect(text).toContain("still live when first checked");
	});

	it("does without a curve, a user agent, dates and a gap", () => {
		const { policy, provenance } = exampleModel();
		const text = methodParagraph(
			exampleModel({
				survival: NOTHING_FOLLOWED,
				reportedBetween: null,
				policy: { ...policy, medianGapDays: null },
				provenance: { ...provenance, userAgents: [], vantages: [], packs: [] },
			}),
		);
		expect(text).not.toMatch(/null|undefined|NaN/);
		expect(text).not.toContain("Turnbull");
	});
});

describe("the limits", () => {
	it("always say that gone is no proof of moderation", () => {
		expect(limitations(exampleModel())[0]).toContain("not proof of moderation");
	});

	it("add what holds for this report", () => {
		const text = limitations(
			exampleModel({
				control: null,
				thresholds: [threshold(30, { stillUp: 4, gone: 4, restricted: 0, unknown: 2 }, { clusters: 12 })],
			}),
		).join("\n");
		expect(text).toContain("No control cohort");
		expect(text).toContain("20.0% of those old enough could not be determined");
		expect(text).toContain("Only 12 clusters");
	});
});
