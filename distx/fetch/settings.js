import { NO_PROXY } from "./proxy-settings.js";
const LONGEST_CONNECT_MS = 10_000;
/** The limits that follow from `--timeout`: so long for headers and for content, three times that for a whole poll. */
export const timeLimits = (timeoutMs) => ({
    connectMs: Math.min(timeoutMs, LONGEST_CONNECT_MS),
    headersMs: timeoutMs,
    bodyMs: timeoutMs,
    pollMs: 3 * timeoutMs,
});
/** The settings where no flag says otherwise. */
export const DEFAULT_FETCH_SETTINGS = {
    limits: timeLimits(20_000),
    maxBytes: 2 * 1024 * 1024,
    maxRedirects: 10,
    retries: 2,
    proxy: NO_PROXY,
    ca: null,
    resolve: new Map(),
    allowPrivate: false,
    respectRobots: false,
};
