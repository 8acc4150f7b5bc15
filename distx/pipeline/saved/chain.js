const isRedirect = (status) => status >= 301 && status <= 308 && status !== 304;
const locationOf = ({ url, status, headers }) => {
    const [, location] = headers.find(([name]) => name.toLowerCase() === "location") ?? [];
    return location !== undefined && isRedirect(status) && URL.canParse(location, url)
        ? new URL(location, url).href
        : null;
};
const withoutFragment = (url) => url.replace(/#.*$/, "");
const exchangeOf = ({ first, redirects, last }) => ({
    url: first.target ?? first.url,
    requestUrl: first.url,
    finalUrl: last.url,
    redirects: [...redirects],
    status: last.status,
    headers: last.headers.map(([name, value]) => ({ name, value })),
    body: last.body,
    ...(last.error === null ? {} : { error: last.error }),
});
/** Puts recorded redirects and what they led to together again; each chain is one exchange. */
export async function* chainsOf(records) {
    /** Chains that wait for the answer at this address. */
    const waiting = new Map();
    for await (const record of records) {
        const key = withoutFragment(record.url);
        const before = waiting.get(key);
        waiting.delete(key);
        const chain = before === undefined ? { first: record, redirects: [], last: record } : { ...before, last: record };
        const location = locationOf(record);
        if (location === null) {
            yield exchangeOf(chain);
            continue;
        }
        const hop = { url: record.url, statusCode: record.status, location };
        waiting.set(withoutFragment(location), { ...chain, redirects: [...chain.redirects, hop] });
    }
    // Led nowhere that was recorded: judged on the redirect itself.
    for (const chain of waiting.values())
        yield exchangeOf({ ...chain, redirects: chain.redirects.slice(0, -1) });
}
