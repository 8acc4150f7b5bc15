import { Option } from "commander";
import { type AddCommand, action, type CommandRun } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { addNetworkOptions, type NetworkOptions } from "../network-options.ts";
import { blankAsNone } from "../option-values.ts";

type CheckOptions = NetworkOptions & { readonly vantage?: string; readonly warc?: string };

const openArchive = async ({ environment }: CommandRun, folder: string) => {
	const { openWarc } = await import("../../pipeline/saved/warc-writer.ts");
	const { toolVersion } = await import("../tool-version.ts");
	return openWarc(folder, environment.clock.now(), `stillup ${toolVersion()}`);
};

export const addCheck: AddCommand = (program, environment, finish) => {
	const command = program
		.command("check")
		.summary("looks once, stores nothing, explains the verdict")
		.description(
			"Looks once at each URL, stores nothing, and explains the verdict. With - it reads one URL a line from stdin.",
		)
		.argument("<url...>", "URLs in any spelling, or -")
		.option("--vantage <label>", "where the look is made from: said beside the verdict")
		.option("--warc <folder>", "also keep every exchange whole, as WARC 1.1 (harmful content included)")
		// Flags of a sweep are often given to both: a check polls no controls anyway.
		.addOption(new Option("--no-controls").hideHelp());
	addNetworkOptions(command).action(
		action(environment, finish, async (run, urls: readonly string[], options: CheckOptions) => {
			const { checkUrls } = await import("../../pipeline/check-urls.ts");
			const { openNetwork } = await import("../../pipeline/network.ts");
			const { loadRules } = await import("../load-rules.ts");
			const { networkSettings } = await import("../network-settings.ts");
			const { checkedText } = await import("../checked-text.ts");
			const { ATTENDED_PATIENCE } = await import("../../lanes/lane-policy.ts");
			const { linesOf } = await import("../lines.ts");
			const rules = await loadRules(run, options.rules);
			const settings = { ...networkSettings(options, environment.variables), patience: ATTENDED_PATIENCE };
			const vantage = blankAsNone(options.vantage);
			const warc = options.warc === undefined ? null : await openArchive(run, options.warc);
			const { fetcher } = openNetwork(settings, rules, environment.clock, environment.network);
			const texts = linesOf(urls, environment.stdin);
			const deps = {
				fetcher,
				rules,
				userAgent: settings.fetch.userAgent,
				clock: environment.clock,
				keep: warc?.write ?? null,
			};
			try {
				for await (const checked of checkUrls(texts, deps, environment.interruption)) {
					const described = vantage === null ? checked.description : { ...checked.description, vantage };
					run.out(
						run.common.json ? `${JSON.stringify(described)}\n` : checkedText(checked, run.common.verbose, vantage),
					);
				}
			} finally {
				await fetcher.close();
				await warc?.close();
			}
			return EXIT.done;
		}),
	);
};
