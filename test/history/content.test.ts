import { describe, expect, test } from "vitest";
import type { Evidence, Observation } from "../../src/domain/evidence.ts";
import { ruleId, type Verdict } from "../../src/domain/verdict.ts";
import { CONTENT_POLICY, contentChange, contentFingerprint } from "../../src/history/content.ts";
import { evidenceOf } from "../support/study.ts";

const rule = ruleId("test/rule");
const live: Verdict = { status: "live", reason: "ok", rule, grade: "strong" };
const removed: Verdict = { status: "removed", reason: "not-found", scope: "content", rule, grade: "strong" };

describe("content that changed since the first live look", () => {
	const { edited, replaced } = CONTENT_POLICY;
	test.each([
		["alike enough", edited, live, null],
		["a little less alike", edited - 0.01, live, "edited"],
		["just alike enough to be the same page", replaced, live, "edited"],
		["less alike than that", replaced - 0.01, live, "replaced"],
		["nothing alike", 0, live, "replaced"],
		["nothing to compare with", null, live, null],
		["a tombstone resembles nothing, and is no change of content", 0, removed, null],
	] as const)("%s", (_, similarity, effective, change) => {
		expect(contentChange({ similarity, effective })).toBe(change);
	});
});

describe("what later looks are compared with", () => {
	const [page] = evidenceOf(1, "live").observations;
	if (page === undefined) throw new Error("evidence of one page");
	const answer = (probe: string, statusCode: number, fingerprint: string): Observation => ({
		...page,
		probe,
		statusCode,
		fingerprint,
	});
	const of = (...observations: readonly Observation[]): Evidence => ({ observations, packs: [] });

	test.each([
		["the item's own page", of(answer("page", 200, "p")), "p"],
		["the page, whatever was asked before it", of(answer("oembed", 200, "o"), answer("page", 200, "p")), "p"],
		["no error page", of(answer("page", 404, "p")), null],
		["no other answer", of(answer("oembed", 200, "o")), null],
		["nothing where nothing came", of(), null],
	])("%s", (_, evidence, fingerprint) => {
		expect(contentFingerprint(evidence)).toBe(fingerprint);
	});
});
