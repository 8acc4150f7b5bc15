import type { Command } from "commander";
import { z } from "zod";
import { type Millis, MS_PER_DAY, millis } from "../../domain/time.ts";
import type { DuePolicy } from "../../schedule/due.ts";
import type { Environment } from "../environment.ts";
import type { CheckedSettings } from "./check-settings.ts";
import { duePolicyOf, dueSettings, type ReportDefaults } from "./due-settings.ts";
import { flagsOf } from "./flag.ts";
import { resolveFlag } from "./resolve-flag.ts";

const reportDefaults = (
	program: Command,
	variables: Environment["variables"],
	settings: CheckedSettings | null,
): ReportDefaults => {
	const report = program.commands.find((command) => command.name() === "report");
	if (report === undefined) return {};
	const settingOf = (key: string): unknown => {
		const flag = flagsOf(report).find((candidate) => candidate.key === key);
		return flag === undefined ? undefined : resolveFlag(flag, report, variables, settings)?.value;
	};
	// What the parsers of report's own flags give: days, a count, milliseconds.
	const after = z.array(z.number()).safeParse(settingOf("after")).data;
	const looks = z.number().safeParse(settingOf("confirm")).data;
	const gap = z.number().safeParse(settingOf("confirm-gap")).data;
	return {
		...(after === undefined ? {} : { thresholds: after.map((count): Millis => millis(count * MS_PER_DAY)) }),
		...(looks === undefined ? {} : { confirmLooks: looks }),
		...(gap === undefined ? {} : { confirmGap: millis(gap) }),
	};
};

/** The due policy that the settings ask for; what they leave open follows report's settings, then the default. */
export const duePolicyFrom = (
	program: Command,
	variables: Environment["variables"],
	settings: CheckedSettings | null,
): DuePolicy =>
	duePolicyOf(dueSettings.parse(settings?.content.due ?? {}), reportDefaults(program, variables, settings));
