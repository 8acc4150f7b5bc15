import type { RuleSet } from "../../classify/rule-set.ts";
import { WEB } from "../../domain/target.ts";
import type { RulePack } from "../../packs/pack.ts";
import type { Rule } from "../../packs/rule.ts";
import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { repeated } from "../option-values.ts";

const WIDTH = 80;

type PlatformsOptions = { readonly rules?: readonly string[]; readonly test?: true };

const meaning = ({ means }: Rule): string => `${means.status}/${means.reason}`;

const summary = (pack: RulePack): string =>
	`${pack.platform.padEnd(14)} ${pack.version}  ${String(pack.rules.length).padStart(3)} ${pack.rules.length === 1 ? "rule " : "rules"}  ${pack.name}\n`;

type Wrapped = (text: string, width: number, lead: string) => string;

const details = (pack: RulePack, wrapped: Wrapped): string =>
	[
		`${pack.name} (${pack.platform}), rules of ${pack.version}`,
		wrapped(pack.hosts.join(", ") || "all that no platform has", WIDTH, "  hosts    ").trimEnd(),
		`  pace     one request every ${pack.lane.spacingMs / 1000} s, ${pack.lane.concurrency} at once`,
		`  asks     ${pack.probes.map((probe) => probe.name).join(", ")}`,
		...(pack.controls === null
			? ["  controls none"]
			: [`  controls live ${pack.controls.live}`, `           impossible ${pack.controls.impossible}`]),
		...(pack.limits ?? []).map((limit) => wrapped(limit, WIDTH, "  limit    ").trimEnd()),
		...pack.rules.flatMap((rule) => [
			`  ${rule.id}`,
			`    ${meaning(rule)}, ${rule.grade}, observed ${rule.observed}`,
			wrapped(rule.source, WIDTH, "    ").trimEnd(),
		]),
		"",
	].join("\n");

/** The rest of the web with all the rules that judge it, in the order in which they are tried. */
const restOfTheWeb = (rules: RuleSet): RulePack => {
	const { pack, stages } = rules.packOf(WEB);
	return { ...pack, rules: Object.values(stages).flatMap((stage) => stage.map(({ rule }) => rule)) };
};

export const addPlatforms: AddCommand = (program, environment, finish) => {
	program
		.command("platforms")
		.summary("the platforms and rules it knows, with grade, source and date")
		.description(
			"Lists the platforms that rule packs know; with a name, its rules with grade, source and date of observation, its " +
				"controls, and what cannot be decided logged out.",
		)
		.argument("[names...]", "platforms to show in full; web for the rest of the web, all for every one")
		.option("--rules <file>", "rule packs over the built-in ones, YAML or JSON (may be repeated)", repeated)
		.action(
			action(environment, finish, async (run, names: readonly string[], options: PlatformsOptions) => {
				const { UserError } = await import("../../domain/user-error.ts");
				const { shortened } = await import("../../domain/printable.ts");
				const { wrapped } = await import("../wrapped.ts");
				const { nearestWord } = await import("../../domain/nearest-word.ts");
				const { loadRules } = await import("../load-rules.ts");
				const rules = await loadRules(run, options.rules);
				const sorted = [...rules.packs].sort((one, other) => (one.platform < other.platform ? -1 : 1));
				const whole = [...sorted, restOfTheWeb(rules)];
				const known = whole.map(({ platform }) => platform);
				const unknown = names.find((name) => name !== "all" && !known.includes(name));
				if (unknown !== undefined) {
					const near = nearestWord(unknown, known);
					throw new UserError(
						`no platform is called ${shortened(unknown, 40)}`,
						near === null ? "stillup platforms lists them" : `did you mean ${near}?`,
					);
				}
				const named = names.includes("all") ? whole : whole.filter((pack) => names.includes(pack.platform));
				const wanted = names.length === 0 ? sorted : named;
				if (run.common.json) run.out(`${JSON.stringify(wanted, null, 2)}\n`);
				else for (const pack of wanted) run.out(names.length === 0 ? summary(pack) : details(pack, wrapped));
				if (!run.common.json && names.length === 0)
					run.say(
						"\nstillup platforms NAME shows its rules, its controls, and what it cannot tell.\n" +
							"stillup platforms web shows the rules for the rest of the web.\n",
					);
				return EXIT.done;
			}),
		);
};
