import { z } from "zod";
import { nearestWord } from "../domain/nearest-word.ts";
import { userRulesSchema } from "../packs/pack-schema.ts";

// What a reader of a rules file is told of a value that a pack cannot have.

/** What to write where a value of another kind stands. */
const TO_WRITE: Readonly<Record<string, string>> = {
	boolean: "write true or false",
	object: "write `name: value` lines below it, or { name: value }",
	record: "write `name: value` lines below it, or { name: value }",
	string: "write a text",
	number: "write a number",
	array: "write a list, such as [one, two]",
};

const LONGEST_VALUE = 60;

/** A value as it was given, cut to what helps to find it. */
const shown = (value: unknown): string => {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
};

const namesIn = (schema: unknown): readonly string[] => {
	if (typeof schema !== "object" || schema === null) return [];
	const own =
		"properties" in schema && typeof schema.properties === "object" ? Object.keys(schema.properties ?? {}) : [];
	return [...own, ...Object.values(schema).flatMap(namesIn)];
};

/** Every name that some part of a pack may have. */
const partNames = (): readonly string[] => [
	...new Set(namesIn(z.toJSONSchema(userRulesSchema, { io: "output", unrepresentable: "any" }))),
];

/** What is wrong with a value, and what would be right, in one line. */
export const wordingOf = (issue: z.core.$ZodIssue, value: unknown): string => {
	switch (issue.code) {
		case "unrecognized_keys": {
			const known = partNames();
			return issue.keys
				.map((key) => {
					const nearest = nearestWord(key, known);
					return `there is no part called ${shown(key)} here${nearest === null || nearest === key ? "" : `; did you mean ${nearest}?`}`;
				})
				.join("; ");
		}
		case "invalid_type": {
			const toWrite = TO_WRITE[issue.expected] ?? `write a ${issue.expected}`;
			return value === undefined ? `is missing; ${toWrite}` : `${shown(value)} is of the wrong kind; ${toWrite}`;
		}
		case "invalid_value": {
			const words = issue.values.map(String);
			const nearest = typeof value === "string" ? nearestWord(value, words) : null;
			const meant = nearest === null ? "" : `; did you mean ${nearest}?`;
			return `${value === undefined ? "is missing" : `${shown(value)} is not known`}; write ${words.join(", ")}${meant}`;
		}
		case "too_small": {
			const isNumber = issue.origin === "number" || issue.origin === "int";
			if (isNumber) return `${shown(value)} is too small; write at least ${issue.minimum}`;
			return issue.message.startsWith("Too small")
				? `${shown(value)} holds too little; write at least one`
				: issue.message;
		}
		case "invalid_union":
			if (issue.message !== "Invalid input") return `${shown(value)} ${issue.message}`;
			return `${shown(value)} is of a kind that cannot stand here`;
		default:
			// Objects and lists are found by their place; a single value is shown.
			return ["string", "number"].includes(typeof value) ? `${shown(value)} ${issue.message}` : issue.message;
	}
};
