import { openNetwork } from "../pipeline/network.js";
/**
 * Calls a heartbeat URL, with the same guard, proxy and limits as a look. Whatever comes of it is told on stderr and
 * changes nothing else: a monitor that is down is no reason for a sweep to fail.
 */
export const ping = async (run, url, settings, rules) => {
    const { fetcher } = openNetwork(settings, rules, run.environment.clock, run.environment.network);
    try {
        const answer = await fetcher.fetch({ url, method: "GET", fields: {}, body: null, followRedirects: true });
        if (answer.kind === "deferred")
            return run.warn(`stillup: the heartbeat ${url} was put off (${answer.reason})\n`);
        const { outcome } = answer.exchange;
        if (outcome.kind === "failure")
            run.warn(`stillup: the heartbeat ${url} was not reached: ${outcome.failure.message}\n`);
        else if (outcome.statusCode >= 400)
            run.warn(`stillup: the heartbeat ${url} answered ${outcome.statusCode}\n`);
    }
    finally {
        await fetcher.close();
    }
};
