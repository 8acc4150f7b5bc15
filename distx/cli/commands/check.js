import { action } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { addNetworkOptions } from "../network-options.js";
export const addCheck = (program, environment, finish) => {
    const command = program
        .command("check")
        .summary("looks once, stores nothing, explains the verdict")
        .description("Looks once at each URL, stores nothing, and explains the verdict. With - it reads one URL a line from stdin.")
        .argument("<url...>", "URLs in any spelling, or -");
    addNetworkOptions(command).action(action(environment, finish, async (run, urls, options) => {
        const { checkUrls } = await import("../../pipeline/check-urls.js");
        const { openNetwork } = await import("../../pipeline/network.js");
        const { loadRules } = await import("../load-rules.js");
        const { networkSettings } = await import("../network-settings.js");
        const { checkedText } = await import("../checked-text.js");
        const { linesOf } = await import("../lines.js");
        const rules = await loadRules(run, options.rules);
        const settings = networkSettings(options, environment.variables);
        const { fetcher } = openNetwork(settings, rules, environment.clock, environment.network);
        const texts = linesOf(urls, environment.stdin);
        const deps = { fetcher, rules, userAgent: settings.fetch.userAgent, clock: environment.clock };
        try {
            for await (const checked of checkUrls(texts, deps, environment.interruption))
                run.out(run.common.json ? `${JSON.stringify(checked.description)}\n` : checkedText(checked, run.common.verbose));
        }
        finally {
            await fetcher.close();
        }
        return EXIT.done;
    }));
};
