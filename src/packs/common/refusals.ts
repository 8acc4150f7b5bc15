import type { Condition, Rule } from "../rule.ts";

// Pages that answer 200 and say that they are not the page: refusals, faults, checks of age. All inconclusive.

const OBSERVED = "2026-11-22";
const SOURCE = "stillup: what HTTP has a status code for, said in a title or heading of a short page with status 200";

/** A short page whose title or main heading is mainly such words. */
const saying = (phrases: string): Condition => ({
	status: ["2xx"],
	words: { max: 150 },
	any: [{ title: { mainly: phrases } }, { element: { h1: { mainly: phrases } } }],
});

export const REFUSALS: readonly Rule[] = [
	{
		id: "web/refusal-page",
		grade: "weak",
		source: SOURCE,
		observed: OBSERVED,
		when: saying("refused"),
		means: { status: "inconclusive", reason: "access-denied" },
	},
	{
		id: "web/fault-page",
		grade: "weak",
		source: SOURCE,
		observed: OBSERVED,
		when: saying("fault"),
		means: { status: "inconclusive", reason: "server-error" },
	},
	{
		id: "web/age-page",
		grade: "weak",
		source: "stillup: the page that asks for an age is shown for any address",
		observed: OBSERVED,
		when: saying("age-check"),
		means: { status: "inconclusive", reason: "consent-wall" },
	},
];
