import { z } from "zod";
import type { PlatformName } from "../../domain/target.ts";
import type { Controls } from "../../pipeline/controls.ts";
import { isWebUrl } from "../option-values.ts";

const page = z.string().refine(isWebUrl, "write an http or https URL");

/** The `controls` section of the settings: the operator's own items instead of those of a pack. */
export const controlSettings = z
	.record(
		z.string(),
		z
			.strictObject({
				live: page.meta({ description: "an item that is certainly there" }),
				impossible: page.meta({ description: "an item that cannot exist" }),
			})
			.refine(({ live, impossible }) => live !== impossible, {
				path: ["impossible"],
				message: "is the same address as live; write one that cannot exist",
			}),
	)
	.meta({ description: "by platform: the pages that every sweep looks at to see whether the rules still hold" });

/** The operator's own controls, by platform. */
export const controlsFrom = (content: Readonly<Record<string, unknown>>): ReadonlyMap<PlatformName, Controls> =>
	new Map(Object.entries(controlSettings.parse(content.controls ?? {})));
