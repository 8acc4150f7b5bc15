import type { TargetIdentity } from "../domain/target.ts";

type Filter = { readonly field: "platform" | "kind" | "host" | "url"; readonly values: readonly string[] };

const fieldOf = (target: TargetIdentity, field: Filter["field"]): string => {
	switch (field) {
		case "platform":
			return target.platform;
		case "kind":
			return target.itemKind;
		case "host":
			return new URL(target.url).hostname;
		case "url":
			return target.url;
	}
};

/** Whether a target passes every `--only` filter. */
export const matches = (target: TargetIdentity, filters: readonly Filter[]): boolean =>
	filters.every(({ field, values }) => values.includes(fieldOf(target, field)));
