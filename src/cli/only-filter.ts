import { InvalidArgumentError } from "commander";
import type { Canonicaliser } from "../canonical/canonicalise.ts";
import { assertNever } from "../domain/brand.ts";
import type { TargetIdentity } from "../domain/target.ts";
import { words } from "./option-values.ts";

export type Only = { readonly field: "platform" | "kind" | "host" | "url"; readonly values: readonly string[] };

const fieldOf = (target: TargetIdentity, field: Only["field"]): string => {
	switch (field) {
		case "platform":
			return target.platform;
		case "kind":
			return target.itemKind;
		case "host":
			return new URL(target.url).hostname;
		case "url":
			return target.url;
		default:
			return assertNever(field);
	}
};

/** Whether a target passes every `--only` filter. */
export const matches = (target: TargetIdentity, filters: readonly Only[]): boolean =>
	filters.every(({ field, values }) => values.includes(fieldOf(target, field)));

/** What `--only` may name. */
export const ONLY_FIELDS: readonly Only["field"][] = ["platform", "kind", "host", "url"];

/** The platforms and the kinds that filters name. */
export const askedFor = (
	filters: readonly { readonly field: string; readonly values: readonly string[] }[] = [],
): readonly [platforms: readonly string[], kinds: readonly string[]] => {
	const valuesOf = (field: "platform" | "kind") =>
		filters.flatMap((filter) => (filter.field === field ? filter.values : []));
	return [valuesOf("platform"), valuesOf("kind")];
};

/** The filters with URLs in the spelling of targets, whatever spelling they were given in. */
export const withTargetUrls = (filters: readonly Only[], { canonicalise }: Canonicaliser): readonly Only[] =>
	filters.map(({ field, values }) => ({
		field,
		values:
			field === "url"
				? values.map((value) => {
						const found = canonicalise(value);
						return found.kind === "target" ? found.url : value;
					})
				: values,
	}));

/**
 * `platform=tiktok,facebook`: comma-separated values of one field; the flag may be given again, for further values of the
 * same field (a target has one of each) or for another field, which must hold, too.
 */
export const only = (text: string, before: readonly Only[] | undefined): readonly Only[] => {
	const [, name, list] = /^(\w+)=(.+)$/s.exec(text) ?? [];
	const field = ONLY_FIELDS.find((known) => known === name);
	if (field === undefined || list === undefined)
		throw new InvalidArgumentError(`Write FIELD=VALUE,… with FIELD one of ${ONLY_FIELDS.join(", ")}.`);
	const values = field === "url" ? [list] : words(list, undefined);
	const same = (before ?? []).find((filter) => filter.field === field);
	const others = (before ?? []).filter((filter) => filter.field !== field);
	return [...others, { field, values: [...(same?.values ?? []), ...values] }];
};
