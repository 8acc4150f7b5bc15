import { pollTarget } from "./poll-target.js";
/** The controls of a platform: the operator's own, else the pack's; null where there are none. */
export const controlsOf = (platform, rules, own) => {
    const configured = own.get(platform);
    if (configured !== undefined)
        return configured;
    const { pack } = rules.packOf(platform);
    return pack.platform === platform ? pack.controls : null;
};
const readControl = async (url, deps, signal) => {
    const found = deps.rules.canonicaliser.canonicalise(url);
    if (found.kind === "problem")
        return null;
    const result = await pollTarget(found, deps, signal);
    return result.kind === "polled" ? result.verdict.status : null;
};
/** Polls both controls of a platform, through the same lanes as its targets. */
export const readControls = async (platform, controls, deps, signal) => {
    const live = await readControl(controls.live, deps, signal);
    const impossible = await readControl(controls.impossible, deps, signal);
    return { platform, live, impossible };
};
/** Both controls read as they should: nothing about the platform's verdicts needs explaining. */
export const controlsHold = (reading) => reading.live === "live" && reading.impossible !== "live";
/** What a reading puts in doubt (platforms.md section 1, rule 5). */
export const suspicionsOf = ({ platform, live, impossible }) => {
    const suspicions = [];
    if (live !== "live")
        suspicions.push({
            platform,
            status: "removed",
            cause: "live-control-failed",
            detail: `the known-live item of ${platform} read ${live ?? "nothing"}, so what reads removed may be a wall`,
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
