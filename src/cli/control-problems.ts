import type { RuleSet } from "../classify/rule-set.ts";
import { type PlatformName, WEB } from "../domain/target.ts";
import type { Controls } from "../pipeline/controls.ts";
import { isAddressOf } from "./is-address-of.ts";

/** Sentences on the operator's own controls that cannot tell what they are for: of no platform, or of another one. */
export const controlProblems = (
	own: ReadonlyMap<PlatformName, Controls>,
	{ packs, canonicaliser }: RuleSet,
): readonly string[] => {
	const known = new Set<PlatformName>([WEB, ...packs.map(({ platform }) => platform)]);
	return [...own].flatMap(([platform, controls]) => {
		if (!known.has(platform))
			return [`controls.${platform}: there are no rules for such a platform (stillup platforms lists all)`];
		return (["live", "impossible"] as const)
			.filter((name) => !isAddressOf(canonicaliser, platform, controls[name]))
			.map(
				(name) =>
					`controls.${platform}.${name}: ${controls[name]} is no address of ${platform}: it cannot tell whether its rules still hold`,
			);
	});
};
