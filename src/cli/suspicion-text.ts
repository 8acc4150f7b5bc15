import { assertNever } from "../domain/brand.ts";
import { printable } from "../domain/printable.ts";
import type { Suspicion } from "../domain/sweep.ts";
import type { PlatformName } from "../domain/target.ts";
import type { Controls } from "../pipeline/controls.ts";

/** What a person does about it, as the end of a line; empty where the next sweep will tell. */
const toDo = ({ cause }: Suspicion, controls: Controls | null): string => {
	switch (cause) {
		case "live-control-failed":
			return controls === null
				? ""
				: `  see why: stillup check ${printable(controls.live)}; if that page itself is gone, name another under controls: in the settings file\n`;
		case "impossible-control-live":
			return controls === null
				? ""
				: `  see why: stillup check ${printable(controls.impossible)}; if there is such a page now, name another under controls: in the settings file\n`;
		case "outcome-jump":
			return "  a later sweep that sees the same is believed\n";
		case "vantage":
			return "";
		default:
			return assertNever(cause);
	}
};

/** What a sweep puts in doubt, and what to do about it. */
export const suspicionText = (
	suspicions: readonly Suspicion[],
	controlsOf: (platform: PlatformName) => Controls | null,
): string =>
	suspicions
		.map((suspicion) => `stillup: suspect: ${suspicion.detail}\n${toDo(suspicion, controlsOf(suspicion.platform))}`)
		.join("");
