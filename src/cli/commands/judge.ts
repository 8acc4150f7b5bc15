import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { repeated } from "../option-values.ts";

export const addJudge: AddCommand = (program, environment, finish) => {
	program
		.command("judge")
		.summary("verdicts for saved exchanges, without the network")
		.description(
			"Gives the verdict that a poll meeting each saved exchange would have given. Reads JSON Lines or a JSON array of " +
				"{url, status, headers, body, finalUrl, requestUrl, error}, .har and .warc(.gz) files. No request is made.",
		)
		.argument("<file>", "saved exchanges; - reads standard input")
		.option("--rules <file>", "rule packs over the built-in ones, YAML or JSON (may be repeated)", repeated)
		.action(
			action(environment, finish, async (run, path: string, options: { readonly rules?: readonly string[] }) => {
				const { describeLook } = await import("../../classify/describe-look.ts");
				const { judgeExchange } = await import("../../classify/judge-exchange.ts");
				const { savedExchangeSchema } = await import("../../classify/saved-exchange.ts");
				const { NO_TIMES, timedLook } = await import("../../classify/timed-look.ts");
				const { UserError } = await import("../../domain/user-error.ts");
				const { readExchanges } = await import("../../pipeline/saved/read-exchanges.ts");
				const { openInput } = await import("../input-file.ts");
				const { loadRules } = await import("../load-rules.ts");
				const { judgedText } = await import("../checked-text.ts");
				const rules = await loadRules(run, options.rules);
				let count = 0;
				for await (const { place, exchange } of readExchanges(await openInput(path, environment.stdin), path)) {
					const checked = savedExchangeSchema.safeParse(exchange);
					if (!checked.success) {
						const { linesOfIssues } = await import("../issue-lines.ts");
						throw new UserError(
							linesOfIssues(checked.error, exchange, place),
							"an exchange is {url, status, headers, body, finalUrl, requestUrl, error}; url is needed",
						);
					}
					count += 1;
					const look = judgeExchange(exchange, rules);
					const described = describeLook(look);
					run.out(
						run.common.json
							? `${JSON.stringify(timedLook(described, NO_TIMES))}\n`
							: judgedText(described, look.evidence, run.common.verbose),
					);
					await environment.stdout.drained();
					if (environment.interruption.aborted) return EXIT.interrupted;
				}
				if (count === 0) run.say(`stillup: ${path} holds no saved exchange\n`);
				return EXIT.done;
			}),
		);
};
