import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Diagnosis } from "../../pipeline/doctor/diagnosis.ts";
import type { StudyCondition } from "../../store/study-condition.ts";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { fitted } from "../fitted.ts";
import { addNetworkOptions, type NetworkOptions } from "../network-options.ts";
import { webUrl, words } from "../option-values.ts";

type DoctorOptions = NetworkOptions & {
	readonly offline?: true;
	readonly url: string;
	readonly platform?: readonly string[];
};

/** IANA keeps it for examples, and it answers. */
const PROBE_URL = "https://example.com/";

const mayWrite = (path: string): boolean => {
	try {
		accessSync(path, constants.W_OK);
		return true;
	} catch {
		return false;
	}
};

/** What of a study's place may not be written: SQLite writes the folder, too. Null where nothing, or nothing is there. */
const unwritable = (folder: string, database: string): string | null =>
	[folder, database].find((path) => existsSync(path) && !mayWrite(path)) ?? null;

/** Null where the folder cannot be looked at. */
const freeBytes = (folder: string): number | null => {
	try {
		const { bavail, bsize } = statfsSync(folder);
		return bavail * bsize;
	} catch {
		return null;
	}
};

const diagnoseNetwork = async (run: CommandRun, options: DoctorOptions, study: StudyCondition) => {
	const { diagnoseControls, diagnoseWay } = await import("../../pipeline/doctor/network.ts");
	const { fine } = await import("../../pipeline/doctor/diagnosis.ts");
	const { openNetwork } = await import("../../pipeline/network.ts");
	const { proxyFor } = await import("../../fetch/proxy-settings.ts");
	const { createSharedAnswers } = await import("../../pipeline/shared-answers.ts");
	const { loadRules } = await import("../load-rules.ts");
	const { networkSettings } = await import("../network-settings.ts");
	const { clock, variables, interruption } = run.environment;
	const rules = await loadRules(run, options.rules);
	const settings = networkSettings(options, variables);
	const { userAgent, proxy } = settings.fetch;
	const { fetcher } = openNetwork(settings, rules, clock, run.environment.network);
	try {
		const isProxied = proxyFor(proxy, new URL(options.url)) !== null;
		const { diagnoses, serverNow } = await diagnoseWay(fetcher, options.url, isProxied);
		const askedAt = clock.now();
		const agent = fine("user-agent", userAgent);
		if (diagnoses.some(({ level }) => level === "fail"))
			return { diagnoses: [...diagnoses, agent], serverNow, askedAt };
		const platforms = options.platform ?? (study.kind === "usable" ? study.platforms : []);
		const controls = await diagnoseControls(
			platforms,
			rules,
			await run.ownControls(),
			{
				fetcher,
				rules,
				userAgent,
				shared: createSharedAnswers(),
				now: () => clock.now(),
				earlierLook: async () => null,
				keep: null,
			},
			interruption,
		);
		return { diagnoses: [...diagnoses, agent, ...controls], serverNow, askedAt };
	} finally {
		await fetcher.close();
	}
};

const TEXT_COLUMN = " ".repeat(19);

const textOf = ({ level, check, message, advice }: Diagnosis): string => {
	// Both are written below each other and then the first blanks are given to the check.
	const lead = `${(level === "fail" ? "FAIL" : level).padEnd(5)} ${check.padEnd(12)} `;
	const text = fitted(`${TEXT_COLUMN}${message}${advice === null ? "" : `\n${TEXT_COLUMN}${advice}`}\n`);
	return lead.length > TEXT_COLUMN.length ? `${lead.trimEnd()}\n${text}` : lead + text.slice(TEXT_COLUMN.length);
};

export const addDoctor: AddCommand = (program, environment, finish) => {
	const command = program
		.command("doctor")
		.summary("checks this machine: database, clock, network, proxy, controls")
		.description(
			"Checks what a sweep needs: Node and SQLite, disk, database, clock, the way to the network and its names, and the control pages of the study's platforms. Says of each what to do. Exit code 1 when something is in the way.",
		)
		.option("--offline", "leave out what needs the network")
		.option("--url <url>", "the page that shows whether the network can be reached", webUrl, PROBE_URL)
		.option("--platform <names>", "poll the controls of these platforms (default: those of the study)", words);
	addNetworkOptions(command).action(
		action(environment, finish, async (run, options: DoctorOptions) => {
			const { diagnoseClock, diagnoseDisk, diagnoseDriver, diagnoseNode, diagnoseStudy } = await import(
				"../../pipeline/doctor/machine.ts"
			);
			const { driverMayAbort } = await import("../../store/sqlite/driver-build.ts");
			const { inspectStudy, sqliteVersion } = await import("../../store/sqlite/inspect-study.ts");
			const { clock, workingFolder } = environment;
			const sqlite = await sqliteVersion();
			const study: StudyCondition =
				typeof sqlite === "string" ? await inspectStudy(run.common.db) : { kind: "missing" };
			const path = resolve(workingFolder, run.common.db);
			const folder = dirname(path);
			const usable = study.kind === "usable" ? study : null;
			const network =
				options.offline === true
					? { diagnoses: [], serverNow: null, askedAt: clock.now() }
					: await diagnoseNetwork(run, options, study);
			const checks: readonly Diagnosis[] = [
				diagnoseNode(process.versions.node),
				diagnoseDriver(sqlite, driverMayAbort(process.versions.node)),
				diagnoseDisk(folder, freeBytes(folder), usable?.bytes ?? 0, unwritable(folder, path)),
				diagnoseStudy(run.common.db, study, clock.now()),
				diagnoseClock(network.askedAt, usable?.newestLook ?? null, network.serverNow),
				...network.diagnoses,
			];
			const failed = checks.filter(({ level }) => level === "fail").length;
			if (run.common.json) run.out(`${JSON.stringify({ ok: failed === 0, checks }, null, 2)}\n`);
			else for (const check of checks) if (!run.common.quiet || check.level !== "ok") run.out(textOf(check));
			return failed === 0 ? EXIT.done : EXIT.condition;
		}),
	);
};
