import type { RuleSet } from "../classify/rule-set.ts";
import { REDIRECT_STATUS_CODES } from "../domain/exchange.ts";
import { withoutUserInfo } from "../domain/user-info.ts";
import type { FetchAnswer } from "../fetch/fetch-answer.ts";
import { type NetworkSettings, openNetwork } from "../pipeline/network.ts";
import type { CommandRun } from "./command.ts";

type Ask = (settings: NetworkSettings, url: string, followRedirects: boolean) => Promise<FetchAnswer>;

const redirectOf = (url: string, answer: FetchAnswer): string | null => {
	if (answer.kind === "deferred" || answer.exchange.outcome.kind === "failure") return null;
	const { statusCode, fields } = answer.exchange.outcome;
	const location = fields.get("location");
	if (!REDIRECT_STATUS_CODES.has(statusCode) || location === undefined || !URL.canParse(location, url)) return null;
	return new URL(location, url).href;
};

/**
 * The heartbeat's own address is the operator's word: it may be a monitor on this machine or in this house. Where it
 * sends on to is not, and is asked under the guard of every look.
 */
const call = async (ask: Ask, url: string, settings: NetworkSettings): Promise<FetchAnswer> => {
	const answer = await ask({ ...settings, fetch: { ...settings.fetch, allowPrivate: true } }, url, false);
	const onward = redirectOf(url, answer);
	return onward === null ? answer : ask(settings, onward, true);
};

/**
 * Calls a heartbeat URL, with the same proxy and limits as a look. Whatever comes of it is told on stderr and changes
 * nothing else: a monitor that is down is no reason for a sweep to fail.
 */
export const ping = async (run: CommandRun, url: string, settings: NetworkSettings, rules: RuleSet): Promise<void> => {
	const { clock, network } = run.environment;
	const answer = await call(
		async (under, asked, followRedirects) => {
			const { fetcher } = openNetwork(under, rules, clock, network);
			try {
				return await fetcher.fetch({ url: asked, method: "GET", fields: {}, body: null, followRedirects });
			} finally {
				await fetcher.close();
			}
		},
		url,
		settings,
	);
	const shown = withoutUserInfo(url);
	if (answer.kind === "deferred") return run.warn(`stillup: the heartbeat ${shown} was put off (${answer.reason})\n`);
	const { outcome } = answer.exchange;
	if (outcome.kind === "failure")
		run.warn(`stillup: the heartbeat ${shown} was not reached: ${outcome.failure.message}\n`);
	else if (outcome.statusCode >= 400) run.warn(`stillup: the heartbeat ${shown} answered ${outcome.statusCode}\n`);
};
