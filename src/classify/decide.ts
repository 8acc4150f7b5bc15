import type { Observation } from "../domain/evidence.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { CompiledRule } from "./compiled-rule.ts";
import type { Subject } from "./condition.ts";
import { FEW_WORDS } from "./observe.ts";
import { redirectKind } from "./redirect-kind.ts";
import type { CompiledPack } from "./rule-set.ts";
import type { Stages } from "./stages.ts";
import type { Truth } from "./truth.ts";

// Second stage of judging: observations -> verdict. Walls first; evidence of the item's own life before any tombstone;
// what stays unclear is inconclusive (platforms.md section 1).

const applies = (compiled: CompiledRule, subject: Subject): boolean => {
	if (compiled.probes !== null && !compiled.probes.has(subject.observation.probe)) return false;
	if (compiled.kinds !== null && !compiled.kinds.has(subject.target.itemKind)) return false;
	if (compiled.allowsStatus !== null && !compiled.allowsStatus(subject.observation.statusCode)) return false;
	if (compiled.holds(subject) !== true) return false;
	const truthOf = ({ probe, holds }: CompiledRule["and"][number]): Truth => {
		const observation = subject.other(probe);
		return observation !== undefined && holds({ ...subject, observation });
	};
	// What an answer that broke off may have said to the contrary is heeded, too.
	return (
		compiled.and.every((other) => truthOf(other) === true) && compiled.unless.every((other) => truthOf(other) === false)
	);
};

const firstOf = (rules: readonly CompiledRule[], subjects: readonly Subject[]): CompiledRule | null => {
	for (const rule of rules) for (const subject of subjects) if (applies(rule, subject)) return rule;
	return null;
};

/** The rule that keeps an observation from telling anything; null when it may be judged. */
const wallOf = (stages: Stages, subject: Subject): CompiledRule | null =>
	firstOf(subject.observation.failure === null ? stages.walls : stages.failures, [subject]);

/** What would show the item's life may stand in the part of a page that never came. A status code comes whole. */
const isWhole = ({ observation: { broken, statusCode } }: Subject): boolean =>
	broken !== true || statusCode === null || statusCode >= 300;

/**
 * Whether the platform itself answered, and not somebody whom a network or an old link sent us to; nor its front page, where a
 * platform sends those who must log in, too (platforms.md section 1 rule 9). Of a site, the front page may tell what became of it.
 */
const isAtHome = ({ observation: { requestUrl, finalUrl } }: Subject, pack: CompiledPack): boolean => {
	const kind = redirectKind(requestUrl, finalUrl);
	if (kind === "to-root") return pack.pack.trusts.plainPages;
	return kind !== "off-site" || pack.owns(new URL(finalUrl).hostname);
};

/** Probes that only serve comparison; what they got is never the item. */
export const COMPARED_ONLY: ReadonlySet<string> = new Set(["soft-404", "second-look", "known-live"]);

const decideOn = (target: TargetIdentity, observations: readonly Observation[], pack: CompiledPack): Verdict => {
	const other = (probe: string): Observation | undefined => observations.find((one) => one.probe === probe);
	const subjects = observations
		.filter((observation) => !COMPARED_ONLY.has(observation.probe))
		.map((observation): Subject => ({ observation, target, other }));
	const [only] = subjects;
	const stages =
		only !== undefined && subjects.length === 1
			? pack.stagesFor(only.observation, target.itemKind, observations)
			: pack.stages;
	const walls = subjects.map((subject) => wallOf(stages, subject));
	const open = subjects.filter((_, index) => walls[index] === null);
	const decided =
		firstOf(stages.life, open) ??
		firstOf(
			stages.gone,
			open.filter((subject) => isWhole(subject) && isAtHome(subject, pack)),
		) ??
		firstOf(stages.unclear, open) ??
		walls[0] ??
		null;
	if (decided !== null) return decided.verdict;
	const first = open.find(({ observation }) => observation.probe === "page") ?? open[0];
	const page = first === undefined ? [] : [first];
	const fallback = firstOf(stages.after, page) ?? walls.find((wall) => wall !== null) ?? null;
	if (fallback === null) throw new Error("no rule holds: the last of the fallbacks must always hold");
	return fallback.verdict;
};

/** A page that we cut at our own bound: what it holds is good, what it lacks may have followed. */
const isCut = ({ truncated, broken }: Observation): boolean => truncated && broken !== true;

/** Live by a common rule, for what is there: the words of a page and no wall's or placeholder's few, or a file. */
const isPlainlyLive = ({ status, rule }: Verdict, observations: readonly Observation[]): boolean =>
	status === "live" &&
	rule.startsWith("web/") &&
	observations.every((one) => !isCut(one) || one.words === null || one.words > FEW_WORDS);

/**
 * Judges all that one look has observed so far. What a page says that was cut at our own bound is believed where it would be
 * of one that broke off there, too: no item's absence, and no claim about it, rests on a part that was never read.
 * @param observations in the order in which they were made; at least one
 */
export const decide = (target: TargetIdentity, observations: readonly Observation[], pack: CompiledPack): Verdict => {
	const verdict = decideOn(target, observations, pack);
	if (verdict.status === "inconclusive" || !observations.some(isCut)) return verdict;
	if (isPlainlyLive(verdict, observations)) return verdict;
	const brokenOff = observations.map((observation) =>
		isCut(observation) ? { ...observation, broken: true as const } : observation,
	);
	const cautious = decideOn(target, brokenOff, pack);
	return cautious.status === verdict.status ? verdict : cautious;
};
