import { shortened } from "../domain/printable.ts";
import type { CheckedUrl } from "../pipeline/check-urls.ts";

const WIDTH = 80;

/** One look for a person to read: the verdict, why, and what came back. */
export const checkedText = ({ description, evidence, problem }: CheckedUrl, verbose: boolean): string => {
	const { status, reason, scope, rule, grade } = description;
	const lines = [
		`${status.padEnd(12)}  ${shortened(description.url, WIDTH - 14)}`,
		`  why         ${reason}${scope === null ? "" : ` (${scope})`}, by rule ${rule} (${grade})`,
	];
	if (problem !== null) lines.push(`  problem     ${shortened(problem, WIDTH - 14)}`);
	if (description.platform !== null) lines.push(`  item        ${description.platform} ${description.kind}`);
	if (description.canonicalUrl !== null && description.canonicalUrl !== description.url)
		lines.push(`  asked       ${shortened(description.canonicalUrl, WIDTH - 14)}`);
	for (const observation of evidence.observations) {
		const answer =
			observation.failure === null
				? `HTTP ${observation.statusCode}`
				: `${observation.failure.kind}: ${observation.failure.message}`;
		lines.push(
			`  ${observation.probe.slice(0, 10).padEnd(10)}  ${shortened(answer, WIDTH - 34)}, ${observation.bytes} bytes`,
		);
		for (const hop of observation.redirects)
			lines.push(`              ${hop.statusCode} to ${shortened(hop.location, WIDTH - 22)}`);
		if (observation.title !== null) lines.push(`              title ${shortened(observation.title, WIDTH - 20)}`);
		if (verbose) lines.push(JSON.stringify(observation, null, 2).replace(/^/gm, "              "));
	}
	lines.push(
		`  looked at   ${description.checkedAt}, ${description.attempts} request${description.attempts === 1 ? "" : "s"}, ${description.durationMs} ms`,
		"",
	);
	return `${lines.join("\n")}\n`;
};
