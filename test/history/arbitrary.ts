import { instant } from "../../src/domain/time.ts";
import { ruleId, type Verdict } from "../../src/domain/verdict.ts";
import type { Sighting } from "../../src/history/run.ts";
import { fc } from "../support/properties.ts";

const rule = ruleId("test/rule");

export const VERDICTS: readonly Verdict[] = [
	{ status: "live", reason: "ok", rule, grade: "strong" },
	{ status: "live", reason: "sensitive-label", rule, grade: "medium" },
	{ status: "removed", reason: "not-found", scope: "content", rule, grade: "medium" },
	{ status: "removed", reason: "account-suspended", scope: "account", rule, grade: "strong" },
	{ status: "removed", reason: "soft-404", scope: "content", rule, grade: "weak" },
	{ status: "restricted", reason: "private", rule, grade: "medium" },
	{ status: "inconclusive", reason: "login-wall", rule, grade: "medium" },
];

const HOUR = 3_600_000;

/** Looks at one target at growing instants, a few hours apart. */
export const stream = fc
	.array(fc.record({ wait: fc.integer({ min: 1, max: 40 }), verdict: fc.constantFrom(...VERDICTS) }), { maxLength: 30 })
	.map((steps) => {
		const sightings: Sighting[] = [];
		let at = 0;
		for (const { wait, verdict } of steps) {
			at += wait * HOUR;
			sightings.push({ at: instant(at), verdict });
		}
		return sightings;
	});
