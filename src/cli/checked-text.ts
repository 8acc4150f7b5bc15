import type { LookDescription } from "../classify/look-description.ts";
import type { Evidence } from "../domain/evidence.ts";
import { shortened } from "../domain/printable.ts";
import type { CheckedUrl } from "../pipeline/check-urls.ts";
import { counted } from "../report/words.ts";
import { wrapped } from "./wrapped.ts";

const WIDTH = 80;
/** What went wrong is told in so many characters: part of it may be somebody else's text. */
const LONGEST_PROBLEM = 200;

const evidenceLines = ({ observations }: Evidence, verbose: boolean): readonly string[] =>
	observations.flatMap((observation) => {
		const { failure, statusCode, redirects, title } = observation;
		const answer =
			failure === null
				? `HTTP ${statusCode}, ${observation.bytes} bytes`
				: shortened(`${failure.kind}: ${failure.message}`, LONGEST_PROBLEM);
		return [
			wrapped(answer, WIDTH, `  ${observation.probe.slice(0, 10).padEnd(10)}  `).trimEnd(),
			...redirects.map((hop) => `              ${hop.statusCode} to ${shortened(hop.location, WIDTH - 22)}`),
			...(title === null ? [] : [`              title ${shortened(title, WIDTH - 20)}`]),
			...(verbose ? [JSON.stringify(observation, null, 2).replace(/^/gm, "              ")] : []),
		];
	});

const lookLines = (
	look: LookDescription,
	evidence: Evidence,
	verbose: boolean,
	problem: string | null,
): readonly string[] => {
	const { url, status, reason, scope, rule, grade, platform, kind, canonicalUrl } = look;
	return [
		`${status.padEnd(12)}  ${shortened(url, WIDTH - 14)}`,
		`  why         ${reason}${scope === null ? "" : ` (${scope})`}, by rule ${rule} (${grade})`,
		...(problem === null ? [] : [wrapped(shortened(problem, LONGEST_PROBLEM), WIDTH, "  problem     ").trimEnd()]),
		...(platform === null ? [] : [`  item        ${platform} ${kind}`]),
		...(canonicalUrl === null || canonicalUrl === url ? [] : [`  asked       ${shortened(canonicalUrl, WIDTH - 14)}`]),
		...evidenceLines(evidence, verbose),
	];
};

/** One judged exchange for a person to read: the verdict, why, and what came back. */
export const judgedText = (look: LookDescription, evidence: Evidence, verbose: boolean): string =>
	`${[...lookLines(look, evidence, verbose, null), ""].join("\n")}\n`;

/** One look for a person to read: the same, and when it was made. */
export const checkedText = (
	{ description, evidence, problem }: CheckedUrl,
	verbose: boolean,
	vantage: string | null,
): string => {
	const { checkedAt, attempts, durationMs } = description;
	return `${[
		...lookLines(description, evidence, verbose, problem),
		`  looked at   ${checkedAt}, ${counted(attempts ?? 0, "request")}, ${durationMs} ms`,
		...(vantage === null ? [] : [`  from        ${shortened(vantage, WIDTH - 14)}`]),
		"",
	].join("\n")}\n`;
};
