import type { Condition, Rule } from "../rule.ts";

// Answers that are no page: files, and what programs send.

const OBSERVED = "2026-11-22";
const NOT_HTML: Condition = { field: { "content-type": { present: true, not: { matches: "html|xml" } } } };
const SMALL_DATA: Condition = {
	any: [
		{ field: { "content-type": { matches: "json|javascript|text/plain" } } },
		// Saved answers often lack the field.
		{ field: { "content-type": { present: false } }, none: [{ words: { min: 0 } }] },
	],
	bytes: { max: 1000 },
};
/** Programs that name no type send their data as a page. */
const DATA_AS_PAGE: Condition = {
	title: { present: false },
	words: { max: 60 },
	body: ['"error":', '"errors":', '"success":false', '"success": false'],
};

export const DATA: readonly Rule[] = [
	{
		id: "web/same-file-for-any-address",
		grade: "medium",
		source: "stillup: the same bytes for an address that cannot exist: a placeholder, or an error in JSON",
		observed: OBSERVED,
		when: { status: ["2xx"], ...NOT_HTML, like: { probe: "soft-404", text: 1, structure: 1 } },
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "web/small-answer-for-any-address",
		grade: "weak",
		source: "stillup: errors in JSON or plain text, with 200 and the address asked in them",
		observed: OBSERVED,
		when: { status: ["2xx"], ...SMALL_DATA },
		and: [{ probe: "soft-404", when: { status: ["2xx"], ...SMALL_DATA } }],
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "web/nothing-in-data",
		grade: "medium",
		source: "stillup: an empty list, an empty object or null is what programs send for what they do not find",
		observed: "2026-11-23",
		when: { status: ["2xx"], field: { "content-type": { matches: "json" } }, bytes: { max: 6 } },
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "web/error-in-data",
		grade: "weak",
		source: "stillup: answers of programs that say with 200 that there is nothing",
		observed: OBSERVED,
		when: {
			status: ["2xx"],
			bytes: { max: 500 },
			any: [
				{
					...SMALL_DATA,
					bytes: { max: 500 },
					body: [
						'"error":',
						'"errors":',
						"Not Found",
						"not found",
						'"success":false',
						'"success": false',
						"does not exist",
						'"status":404',
						'"status": 404',
						'"code":404',
						'"code": 404',
						'"statusCode":404',
					],
					none: [{ words: { min: 0 } }],
				},
				DATA_AS_PAGE,
			],
			none: [
				{ body: ['"error":null', '"error": null', '"error":false', '"error": false', '"errors":[]', '"errors": []'] },
			],
		},
		means: { status: "inconclusive", reason: "ambiguous-tombstone" },
	},
	{
		id: "web/file",
		grade: "medium",
		source: "stillup: bytes of another type than HTML are the item itself",
		observed: OBSERVED,
		when: {
			status: [200],
			bytes: { min: 1 },
			redirected: ["none"],
			...NOT_HTML,
			// A page that is sent as something else.
			none: [{ words: { min: 0 } }],
		},
		means: { status: "live", reason: "ok" },
	},
];
