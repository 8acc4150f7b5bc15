/** A language and a country: `de-at.` */
const LOCALE = /^[a-z]{2}-[a-z]{2}\./;
const BRACES = /\{([^{}]*)\}/;
/** The patterns without braces that a pattern stands for: `example.{com,de}` is `example.com` and `example.de`. */
export const expandHosts = (pattern) => {
    const braces = BRACES.exec(pattern);
    if (braces === null)
        return [pattern];
    return (braces[1] ?? "").split(",").flatMap((choice) => expandHosts(pattern.replace(BRACES, choice)));
};
/** Builds a host map; of two equal patterns the first one wins. */
export const hostMap = (entries) => {
    const exact = new Map();
    const suffixes = new Map();
    for (const [pattern, value] of entries) {
        for (const host of expandHosts(pattern)) {
            const [map, key] = host.startsWith("*.") ? [suffixes, host.slice(2)] : [exact, host];
            if (!map.has(key))
                map.set(key, value);
        }
    }
    return {
        get: (host) => {
            const direct = exact.get(host) ?? (LOCALE.test(host) ? exact.get(host.replace(LOCALE, "xx-xx.")) : undefined);
            if (direct !== undefined || suffixes.size === 0)
                return direct;
            for (let dot = host.indexOf("."); dot !== -1; dot = host.indexOf(".", dot + 1)) {
                const value = suffixes.get(host.slice(dot + 1));
                if (value !== undefined)
                    return value;
            }
            return undefined;
        },
    };
};
