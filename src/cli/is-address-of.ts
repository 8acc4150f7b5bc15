import type { Canonicaliser } from "../canonical/canonicalise.ts";
import type { PlatformName } from "../domain/target.ts";

/** Whether an address is read as one of the platform's. */
export const isAddressOf = (canonicaliser: Canonicaliser, platform: PlatformName, url: string): boolean => {
	const found = canonicaliser.canonicalise(url);
	return found.kind === "target" && found.platform === platform;
};
