import type { Observation } from "../domain/evidence.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Condition, TextTest } from "../packs/rule.ts";
import { similarity } from "./fingerprint.ts";
import { foldText } from "./fold-text.ts";
import { keepsName } from "./keeps-name.ts";
import { redirectKind } from "./redirect-kind.ts";
import { isSamePlace, statedAddress } from "./stated-address.ts";
import { compileTextTest, type Phrases, type TextCheck } from "./text-test.ts";
import { not, type Truth } from "./truth.ts";

// Conditions of packs, compiled once into functions over stored observations.

/** What a condition is asked about. */
export type Subject = {
	readonly observation: Observation;
	readonly target: TargetIdentity;
	/** The observation of another probe of the same look. */
	other(probe: string): Observation | undefined;
};

/** Tells whether a condition holds for a subject. */
export type Check = (subject: Subject) => Truth;

/** Whether a status code is among those of a condition; no status code never is. */
export const statusTest = (codes: readonly (number | string)[]): ((statusCode: number | null) => boolean) => {
	const numbers = new Set(codes.filter((code) => typeof code === "number"));
	const classes = codes.filter((code) => typeof code === "string").map((code) => Number(code.charAt(0)));
	return (statusCode) =>
		statusCode !== null && (numbers.has(statusCode) || classes.includes(Math.floor(statusCode / 100)));
};

const segmentsOf = (url: string): readonly string[] =>
	URL.canParse(url) ? new URL(url).pathname.toLowerCase().split("/").filter(Boolean) : [];

const checkSegment = (names: readonly string[]): Check => {
	const wanted = names.map((name) => `/${name.toLowerCase()}/`);
	return ({ observation: { requestUrl, finalUrl } }) => {
		if (requestUrl === finalUrl) return false;
		const asked = `/${segmentsOf(requestUrl).join("/")}/`;
		const ended = `/${segmentsOf(finalUrl).join("/")}/`;
		return wanted.some((name) => ended.includes(name) && !asked.includes(name));
	};
};

const alike = (first: Observation, second: Observation, least: NonNullable<Condition["like"]>): boolean => {
	if (first.sha256 !== null && first.sha256 === second.sha256) return true;
	if (first.fingerprint === null || second.fingerprint === null) return false;
	const { text, structure } = similarity(first.fingerprint, second.fingerprint);
	return text >= least.text && structure >= least.structure;
};

const ended = ({ finalUrl }: Observation): string => finalUrl.replace(/[#?].*$/, "");

/** A redirect from http to https or from one host to another may drop the path of pages that are there under the other. */
const staysAtOrigin = ({ requestUrl, finalUrl }: Observation): boolean =>
	URL.canParse(requestUrl) && URL.canParse(finalUrl) && new URL(requestUrl).origin === new URL(finalUrl).origin;

/** What a page that broke off lacks may have been in the part that never came. */
const mayBeMissing = ({ broken }: Observation): boolean => broken === true;

const anyPasses = (texts: readonly string[], check: TextCheck, target: TargetIdentity): boolean => {
	for (const text of texts) if (check(foldText(text), target, text)) return true;
	return false;
};

const checkRecord = (
	tests: Readonly<Record<string, TextTest>>,
	phrases: Phrases,
	read: (observation: Observation, name: string) => readonly string[] | null,
	{ isEmptyPresent = false, isHead = false, areMany = false } = {},
): Check => {
	const compiled = Object.entries(tests).map(
		([name, test]) => [name, compileTextTest(test, phrases, isEmptyPresent)] as const,
	);
	return ({ observation, target }) => {
		let truth: Truth = true;
		for (const [name, check] of compiled) {
			const texts = read(observation, name);
			if (texts === null || (texts.length === 0 && !isHead && mayBeMissing(observation))) truth = null;
			else if (!(texts.length === 0 ? check(null, target, "") : anyPasses(texts, check, target))) {
				// One that passes may follow in the part that never came.
				if (!areMany || !mayBeMissing(observation)) return false;
				truth = null;
			}
		}
		return truth;
	};
};

const oneText = (
	test: TextTest,
	phrases: Phrases,
	read: (observation: Observation) => string | null | undefined,
): Check => {
	const check = compileTextTest(test, phrases);
	return ({ observation, target }) => {
		const text = read(observation) ?? null;
		if (text === null && mayBeMissing(observation)) return null;
		return check(text === null ? null : foldText(text), target, text ?? "");
	};
};

const readElement = (observation: Observation, selector: string): readonly string[] | null =>
	observation.elements[selector] ?? (observation.absent.includes(selector) ? [] : null);

const readJsonValue = (observation: Observation, path: string): readonly string[] | null => {
	const value = observation.json[path];
	if (value !== undefined) return [String(value)];
	return observation.absent.includes(path) ? [] : null;
};

const optional = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

const readCanonical = ({ canonical, finalUrl }: Observation): string | null =>
	canonical === null ? null : statedAddress(canonical, finalUrl);

const readMeta = ({ meta, finalUrl }: Observation, name: string): readonly string[] => {
	const text = meta[name];
	return optional(text !== undefined && name === "og:url" ? statedAddress(text, finalUrl) : text);
};

const within = (value: number, bounds: { readonly min?: number; readonly max?: number }): boolean =>
	value >= (bounds.min ?? 0) && value <= (bounds.max ?? Number.POSITIVE_INFINITY);

const textChecks = (condition: Condition, phrases: Phrases): readonly Check[] => {
	const { title, canonical, finalUrl, redirectTo } = condition;
	const checks: Check[] = [];
	if (finalUrl !== undefined) checks.push(oneText(finalUrl, phrases, (look) => look.finalUrl));
	if (title !== undefined) checks.push(oneText(title, phrases, (look) => look.title));
	if (canonical !== undefined) checks.push(oneText(canonical, phrases, readCanonical));
	if (redirectTo !== undefined) {
		const check = compileTextTest(redirectTo, phrases);
		checks.push(({ observation, target }) =>
			observation.redirects.some(({ location }) => check(foldText(location), target, location)),
		);
	}
	if (condition.field !== undefined) {
		checks.push(checkRecord(condition.field, phrases, (look, name) => optional(look.fields[name]), { isHead: true }));
	}
	if (condition.meta !== undefined) {
		checks.push(checkRecord(condition.meta, phrases, readMeta));
	}
	if (condition.element !== undefined)
		checks.push(checkRecord(condition.element, phrases, readElement, { isEmptyPresent: true, areMany: true }));
	if (condition.json !== undefined) checks.push(checkRecord(condition.json, phrases, readJsonValue));
	return checks;
};

const plainChecks = (condition: Condition): readonly Check[] => {
	const { status, failure, broken, finalSegment, redirected, body, bytes, words, like, sameEnd } = condition;
	const { keepsName: wanted, ownAddress } = condition;
	const checks: Check[] = [];
	if (status !== undefined) {
		const isOne = statusTest(status);
		checks.push(({ observation }) => isOne(observation.statusCode));
	}
	if (failure !== undefined) {
		checks.push(({ observation }) => observation.failure !== null && failure.includes(observation.failure.kind));
	}
	if (broken !== undefined) checks.push(({ observation }) => (observation.broken === true) === broken);
	if (bytes !== undefined) checks.push(({ observation }) => within(observation.bytes, bytes));
	if (words !== undefined) {
		checks.push(({ observation }) => observation.words !== null && within(observation.words, words));
	}
	if (body !== undefined) checks.push(({ observation }) => body.some((token) => observation.marks.includes(token)));
	if (finalSegment !== undefined) checks.push(checkSegment(finalSegment));
	if (redirected !== undefined) {
		checks.push(({ observation }) => redirected.includes(redirectKind(observation.requestUrl, observation.finalUrl)));
	}
	if (wanted !== undefined) {
		checks.push(({ observation: { requestUrl, finalUrl } }) => keepsName(requestUrl, finalUrl) === wanted);
	}
	if (ownAddress !== undefined) {
		checks.push(({ observation }) => {
			const stated = readMeta(observation, "og:url")[0];
			if (stated === undefined) return mayBeMissing(observation) ? null : !ownAddress;
			return isSamePlace(stated, observation.finalUrl) === ownAddress;
		});
	}
	if (like !== undefined) {
		checks.push(({ observation, other }) => {
			const second = other(like.probe);
			return second === undefined ? null : alike(observation, second, like);
		});
	}
	if (sameEnd !== undefined) {
		checks.push(({ observation, other }) => {
			const second = other(sameEnd);
			if (second === undefined) return null;
			const areRedirected = ended(observation) !== observation.requestUrl && second.redirects.length > 0;
			return areRedirected && ended(observation) === ended(second) && staysAtOrigin(observation);
		});
	}
	return checks;
};

/** True if one is, false if all are false, else unknown. */
const anyHolds = (checks: readonly Check[], subject: Subject): Truth => {
	let truth: Truth = false;
	for (const check of checks) {
		const value = check(subject);
		if (value === true) return true;
		if (value === null) truth = null;
	}
	return truth;
};

/** The checks of a condition, cheap ones first; all must be true. */
const checksOf = (condition: Condition, phrases: Phrases): readonly Check[] => {
	const checks: Check[] = [...plainChecks(condition), ...textChecks(condition, phrases)];
	if (condition.any !== undefined) {
		const inner = condition.any.map((one) => compileCondition(one, phrases));
		checks.push((subject) => anyHolds(inner, subject));
	}
	if (condition.none !== undefined) {
		const inner = condition.none.map((one) => compileCondition(one, phrases));
		checks.push((subject) => not(anyHolds(inner, subject)));
	}
	return checks;
};

/** Compiles a condition: all that it asks must be true; false where anything is, else unknown where anything is unknown. */
export const compileCondition = (condition: Condition, phrases: Phrases): Check => {
	const checks = checksOf(condition, phrases);
	const [only] = checks;
	if (only !== undefined && checks.length === 1) return only;
	return (subject) => {
		let truth: Truth = true;
		for (const check of checks) {
			const value = check(subject);
			if (value === false) return false;
			if (value === null) truth = null;
		}
		return truth;
	};
};
