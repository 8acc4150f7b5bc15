import { printable } from "../../domain/printable.ts";
import type { PlatformName } from "../../domain/target.ts";
import type { Controls } from "../../pipeline/controls.ts";
import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

/** The operator's own control items; nothing where every platform has its pack's. */
const controlsText = (controls: ReadonlyMap<PlatformName, Controls>): string =>
	controls.size === 0
		? ""
		: `\nitems that show whether a platform's rules hold, instead of its own\n${[...controls]
				.map(
					([platform, { live, impossible }]) =>
						`  ${printable(platform)}\n    live        ${printable(live)}\n    impossible  ${printable(impossible)}\n`,
				)
				.join("")}`;

type ConfigOptions = { readonly changed?: true; readonly schema?: true };

export const addConfig: AddCommand = (program, environment, finish) => {
	const command = program
		.command("config")
		.summary("the settings in force, and where each came from")
		.description(
			"Shows every setting and where it came from: the command line, the environment (STILLUP_ and the flag's name in capitals), the settings file, or the default; the first of these that sets it wins.",
		)
		.option("--changed", "only what is not at its default")
		.option("--schema", "print the JSON Schema of the settings file instead")
		.addHelpText(
			"after",
			`
A flag at the top level of a settings file holds for every command that has it.
A settings file, stillup.config.yaml, in the folder that stillup runs in:
  db: study.db
  sweep:
    per-host: 10/m
    fail-on: [removed, reappeared]
  report:
    after: [7d, 30d]
  due:
    retry-gap: 6h
  controls:                          # instead of a platform's own two items
    facebook:
      live: https://www.facebook.com/somebody.who.stays
      impossible: https://www.facebook.com/nobody.has.this.name`,
		)
		.action(
			action(environment, finish, async (run, options: ConfigOptions) => {
				if (options.schema === true) {
					const { settingsJsonSchema } = await import("../settings/settings-schema.ts");
					run.out(`${JSON.stringify(settingsJsonSchema(program), null, 2)}\n`);
					return EXIT.done;
				}
				const { loadSettings } = await import("../settings/apply-settings.ts");
				const { duePolicyText } = await import("../settings/due-policy-text.ts");
				const { listSettings, unknownVariables } = await import("../settings/list-settings.ts");
				const { settingsText } = await import("../settings/settings-text.ts");
				const loaded = await loadSettings(program, environment);
				const all = listSettings(program, command, environment.variables, loaded);
				const shown = all.filter(({ source }) => options.changed !== true || source.kind !== "default");
				const policy = await run.duePolicy();
				const file = loaded?.file.path ?? null;
				const controls = await run.ownControls();
				if (run.common.json)
					run.out(
						`${JSON.stringify({ file, settings: shown, due: policy, controls: Object.fromEntries(controls) }, null, 2)}\n`,
					);
				else
					run.out(
						`settings file: ${file ?? "none"}\n\n${settingsText(shown)}\n${duePolicyText(policy)}${controlsText(controls)}`,
					);
				for (const problem of unknownVariables(program, environment.variables)) run.warn(`stillup: ${problem}\n`);
				return EXIT.done;
			}),
		);
};
