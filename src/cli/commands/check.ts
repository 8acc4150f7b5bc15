import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { addNetworkOptions, type NetworkOptions } from "../network-options.ts";

export const addCheck: AddCommand = (program, environment, finish) => {
	const command = program
		.command("check")
		.summary("looks once, stores nothing, explains the verdict")
		.description(
			"Looks once at each URL, stores nothing, and explains the verdict. With - it reads one URL a line from stdin.",
		)
		.argument("<url...>", "URLs in any spelling, or -");
	addNetworkOptions(command).action(
		action(environment, finish, async (run, urls: readonly string[], options: NetworkOptions) => {
			const { checkUrls } = await import("../../pipeline/check-urls.ts");
			const { openNetwork } = await import("../../pipeline/network.ts");
			const { loadRules } = await import("../load-rules.ts");
			const { networkSettings } = await import("../network-settings.ts");
			const { checkedText } = await import("../checked-text.ts");
			const { ATTENDED_PATIENCE } = await import("../../lanes/lane-policy.ts");
			const { linesOf } = await import("../lines.ts");
			const rules = await loadRules(run, options.rules);
			const settings = { ...networkSettings(options, environment.variables), patience: ATTENDED_PATIENCE };
			const { fetcher } = openNetwork(settings, rules, environment.clock, environment.network);
			const texts = linesOf(urls, environment.stdin);
			const deps = { fetcher, rules, userAgent: settings.fetch.userAgent, clock: environment.clock };
			try {
				for await (const checked of checkUrls(texts, deps, environment.interruption))
					run.out(
						run.common.json ? `${JSON.stringify(checked.description)}\n` : checkedText(checked, run.common.verbose),
					);
			} finally {
				await fetcher.close();
			}
			return EXIT.done;
		}),
	);
};
