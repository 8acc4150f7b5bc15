import type { Observation } from "../domain/evidence.ts";
import type { Condition, Rule, TextTest } from "../packs/rule.ts";
import { statusTest } from "./condition.ts";

// Which conditions cannot hold for an observation, told by what is cheap to tell of it: most rules ask for something that most
// answers lack. Never says of a condition that holds that it cannot.

/** What is cheap to tell of an observation. */
export type Features = {
	readonly statusCode: number | null;
	/** A byte sequence was found. */
	readonly isMarked: boolean;
	/** Another address answered than the one asked. */
	readonly isMoved: boolean;
	readonly isBroken: boolean;
	/** The page shows more words than this: the greatest limit of a condition that it exceeds, -1 where it exceeds none. */
	readonly wordsAbove: number;
	/** Which of the response fields that conditions want are there. */
	readonly fields: ReadonlySet<string>;
	/** The probes that have answered. */
	readonly probes: ReadonlySet<string>;
};

/** Whether a test holds only for a text that is there. */
const wantsText = ({ present, is, has, isPhrase, phrases, mainly, matches, names }: TextTest): boolean =>
	present === true || [is, has, isPhrase, phrases, mainly, matches, names].some((key) => key !== undefined);

const wantedFields = ({ field }: Condition): readonly string[] =>
	Object.entries(field ?? {}).flatMap(([name, test]) => (wantsText(test) ? [name] : []));

const withInner = (condition: Condition): readonly Condition[] => [
	condition,
	...[...(condition.any ?? []), ...(condition.none ?? [])].flatMap(withInner),
];

/** What the features of an observation are told by, for these rules. */
export type FeatureReader = {
	/** The features as a short text: observations of which it is the same are narrowed alike. */
	keyOf(observation: Observation): string;
	featuresOf(observation: Observation, all: readonly Observation[]): Features;
};

const isMarked = ({ marks }: Observation): boolean => marks.length > 0;
const isMoved = ({ requestUrl, finalUrl }: Observation): boolean => requestUrl !== finalUrl;
const isBroken = ({ broken }: Observation): boolean => broken === true;

/** Reads of an observation what conditions of the rules may be narrowed by. */
export const createFeatureReader = (rules: readonly Rule[]): FeatureReader => {
	const conditions = rules.flatMap(({ when }) => withInner(when));
	const limits = [...new Set(conditions.flatMap(({ words }) => words?.max ?? []))].toSorted((a, b) => b - a);
	const names = [...new Set(conditions.flatMap(wantedFields))];
	// What is no page has no words that a rule could count.
	const wordsAbove = ({ words }: Observation): number => limits.find((limit) => words === null || words > limit) ?? -1;
	return {
		keyOf: (observation) => {
			let flags = (isMarked(observation) ? 1 : 0) | (isMoved(observation) ? 2 : 0) | (isBroken(observation) ? 4 : 0);
			let bit = 8;
			for (const name of names) {
				if (observation.fields[name] !== undefined) flags += bit;
				bit *= 2;
			}
			return `${flags} ${wordsAbove(observation)}`;
		},
		featuresOf: (observation, all) => ({
			statusCode: observation.statusCode,
			isMarked: isMarked(observation),
			isMoved: isMoved(observation),
			isBroken: isBroken(observation),
			wordsAbove: wordsAbove(observation),
			fields: new Set(names.filter((name) => observation.fields[name] !== undefined)),
			probes: new Set(all.map(({ probe }) => probe)),
		}),
	};
};

/** Whether a condition may hold for an observation with such features. */
export const mayHold = (condition: Condition, features: Features): boolean => {
	const { status, body, words, broken, redirected, finalSegment, like, sameEnd, any } = condition;
	if (status !== undefined && !statusTest(status)(features.statusCode)) return false;
	if (body !== undefined && !features.isMarked) return false;
	if (words?.max !== undefined && words.max <= features.wordsAbove) return false;
	if (broken === true && !features.isBroken) return false;
	if (!features.isMoved && (finalSegment !== undefined || redirected?.includes("none") === false)) return false;
	if (like !== undefined && !features.probes.has(like.probe)) return false;
	if (sameEnd !== undefined && !features.probes.has(sameEnd)) return false;
	if (wantedFields(condition).some((name) => !features.fields.has(name))) return false;
	return any === undefined || any.some((inner) => mayHold(inner, features));
};
