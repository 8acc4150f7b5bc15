import { printable } from "../domain/printable.js";
import { count, limits, percent } from "../report/numbers.js";
import { counted } from "../report/words.js";
import { wrapped } from "./wrapped.js";
const WIDTH = 80;
/** The agreement so far and what waits for a decision, for a person to read. */
export const overviewText = ({ handChecks, reviews, unsettled }) => {
    const checks = handChecks.map(({ status, sampled, looked, agreed, low, high }) => looked === 0
        ? `  ${status.padEnd(12)} ${count(sampled)} sampled, none looked at`
        : `  ${status.padEnd(12)} ${count(agreed)} of ${count(looked)} looked at agree (${percent(agreed / looked)}, 95% CI ${limits(low, high)}); ${count(sampled)} sampled`);
    return [
        handChecks.length === 0 ? "No sample was drawn: stillup sample draws one." : "Agreement of persons with the tool:",
        ...checks,
        ...(reviews.looks === 0
            ? []
            : [
                `${counted(reviews.looks, "look")} reviewed, ${count(reviews.outsideSamples)} outside samples; ${count(reviews.overridden)} overridden.`,
            ]),
        unsettled.length === 0 ? "No suspicion waits for a decision." : "Suspect, and not settled:",
        ...unsettled.map(({ sweep, platform, status, why, snapshots }) => `  sweep ${sweep}, ${platform}: ${counted(snapshots, `${status} verdict`)}\n${wrapped(printable(why), WIDTH, "    ")}    stillup review --settle ${sweep} --platform ${platform} --reviewer NAME\n      with --accept or --reject`),
        "",
    ].join("\n");
};
