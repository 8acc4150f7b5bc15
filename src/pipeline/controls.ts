import type { RuleSet } from "../classify/rule-set.ts";
import type { Suspicion } from "../domain/sweep.ts";
import type { PlatformName } from "../domain/target.ts";
import type { Status } from "../domain/verdict.ts";
import { type PollDeps, pollTarget } from "./poll-target.ts";

/** The two URLs that tell whether a platform's rules still hold: a known-live item, and one that cannot exist. */
export type Controls = { readonly live: string; readonly impossible: string };

/** How a platform's controls read in one sweep; null where one could not be polled. */
export type ControlReading = {
	readonly platform: PlatformName;
	readonly live: Status | null;
	readonly impossible: Status | null;
};

/** The controls of a platform: the operator's own, else the pack's; null where there are none. */
export const controlsOf = (
	platform: PlatformName,
	rules: RuleSet,
	own: ReadonlyMap<PlatformName, Controls>,
): Controls | null => {
	const configured = own.get(platform);
	if (configured !== undefined) return configured;
	const { pack } = rules.packOf(platform);
	return pack.platform === platform ? pack.controls : null;
};

/** What a control read; the sweep may have ended before it was read. */
type Read = Status | null | "sweep-ending";

const readControl = async (url: string, deps: PollDeps, signal?: AbortSignal): Promise<Read> => {
	const found = deps.rules.canonicaliser.canonicalise(url);
	if (found.kind === "problem") return null;
	const result = await pollTarget(found, deps, signal);
	if (result.kind === "polled") return result.verdict.status;
	return result.reason === "sweep-ending" ? result.reason : null;
};

/**
 * Polls both controls of a platform, through the same lanes as its targets. Null where the sweep ended before: that says
 * nothing of the platform, and none of its targets is polled either.
 */
export const readControls = async (
	platform: PlatformName,
	controls: Controls,
	deps: PollDeps,
	signal?: AbortSignal,
): Promise<ControlReading | null> => {
	const live = await readControl(controls.live, deps, signal);
	const impossible = await readControl(controls.impossible, deps, signal);
	return live === "sweep-ending" || impossible === "sweep-ending" ? null : { platform, live, impossible };
};

/** What a reading puts in doubt (platforms.md section 1, rule 5). */
export const suspicionsOf = ({ platform, live, impossible }: ControlReading): readonly Suspicion[] => {
	const suspicions: Suspicion[] = [];
	if (live !== "live")
		suspicions.push({
			platform,
			status: "removed",
			cause: "live-control-failed",
			detail: `the known-live item of ${platform} ${live === null ? "could not be asked" : `read ${live}`}, so what reads removed may be a wall`,
		});
	if (impossible === "live")
		suspicions.push({
			platform,
			status: "live",
			cause: "impossible-control-live",
			detail: `an item of ${platform} that cannot exist read live, so what reads live may be anything`,
		});
	return suspicions;
};
