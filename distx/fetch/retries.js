import { assertNever } from "../domain/brand.js";
import { troubleOf } from "./trouble.js";
const STANDS = { kind: "stands" };
const AGAIN = { kind: "again" };
/** Decides on an answer, at most `retries` times in one poll for another try, and makes the lane wait where it must. */
export const decideRetry = (answer, tries, retries, lanes, lane, now) => {
    const trouble = troubleOf(answer.sent, now);
    switch (trouble.kind) {
        case "none":
            return STANDS;
        case "rate-limited": {
            const wait = lanes.rateLimited(lane, trouble.retryAfterMs);
            if (wait.kind === "stop")
                return { kind: "put-off", stop: wait.stop };
            return tries.all++ < retries ? AGAIN : STANDS;
        }
        case "transient": {
            // A connection that the host had closed just then: the lane's spacing is wait enough, once.
            if (answer.stale && tries.stale++ === 0 && retries > 0)
                return AGAIN;
            lanes.backOff(lane, tries.all);
            if (trouble.slow && tries.slow++ > 0)
                return STANDS;
            return tries.all++ < retries ? AGAIN : STANDS;
        }
        default:
            return assertNever(trouble);
    }
};
