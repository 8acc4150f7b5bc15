import { daysBetween, formatInstant } from "../../domain/time.js";
import { evidenceWords } from "../evidence-words.js";
import { markup, NOTHING } from "../markup.js";
import { count, dayNumber } from "../numbers.js";
import { counted, noticeDate } from "../words.js";
/** A page must open on a phone and go by mail: beyond either of these, the CSV and JSON reports hold the rest. */
const MOST_TARGETS = 500;
const MOST_LOOKS = 15_000;
const STATE_WORDS = { live: "Live", removed: "No longer available", restricted: "Restricted", unknown: "Unknown" };
const noticeItem = (notice) => {
    const parts = [
        ["notifier", notice.notifier],
        ["category", notice.category],
        ["channel", notice.channel],
        ["reference", notice.reference],
        ["note", notice.note],
    ].flatMap(([name, value]) => (value === null || value === "" ? [] : [`${name}: ${value}`]));
    return markup `<li>Reported ${noticeDate(notice)}${notice.precision === "instant" ? ` (${formatInstant(notice.reportedAt)})` : ""} as <code>${notice.listedUrl}</code>${parts.length === 0 ? "" : `; ${parts.join("; ")}`}</li>`;
};
const code = (text) => (text === null || text === "" ? NOTHING : markup `<code>${text}</code>`);
const lookRow = (look, dayZero) => {
    const scope = look.scope === null ? "" : ` (${look.scope})`;
    const origin = look.origin === "poll" ? (look.vantage ?? "") : look.origin === "import" ? "by hand" : "review";
    const grade = look.grade === null ? "" : ` (${look.grade})`;
    return markup `<tr><th scope="row" class="instant">${formatInstant(look.at)
        .replace("T", " ")
        .replace(/\.\d+Z$/, "")}</th><td class="number">${dayZero === null ? "" : dayNumber(daysBetween(dayZero, look.at))}</td><td>${look.status}${scope}${look.suspect ? markup ` <strong>suspect</strong>` : NOTHING}</td><td>${look.reason ?? ""}</td><td class="rule">${code(look.rule)}${grade}</td><td class="number">${look.httpStatus === null ? "" : String(look.httpStatus)}</td><td>${origin}</td><td class="url">${code(look.finalUrl)}</td><td class="rule">${look.title ?? ""}</td><td>${look.sha256 === null ? NOTHING : markup `<code class="hash">${look.sha256}</code>`}</td></tr>`;
};
const LOOK_HEADS = [
    "When (UTC)",
    "Day",
    "Status",
    "Reason",
    "Rule (grade)",
    "HTTP",
    "From",
    "Final URL",
    "Title",
    "SHA-256",
];
const targetMarkup = (target) => {
    const [first] = target.notices;
    const state = `${STATE_WORDS[target.state]}${target.state === "removed" && !target.confirmed ? ", unconfirmed" : ""}`;
    const dates = [
        ...(target.lastLive === null ? [] : [`last live day ${dayNumber(target.lastLive)}`]),
        ...(target.firstRemoved === null ? [] : [`first removed day ${dayNumber(target.firstRemoved)}`]),
        counted(target.looks.length, "look"),
    ].join(", ");
    const heads = LOOK_HEADS.map((head) => markup `<th scope="col">${head}</th>`);
    const table = target.looks.length === 0
        ? markup `<p>Never looked at.</p>`
        : markup `<div class="scroll" role="region" tabindex="0" aria-label="Looks at ${target.url}"><table><thead><tr>${heads}</tr></thead><tbody>${target.looks.map((look) => lookRow(look, first?.reportedAt ?? null))}</tbody></table></div>`;
    return markup `<details><summary><code>${target.url}</code> <span><span class="state">${state}</span>: ${target.platform} ${target.kind}${target.cohort === "control" ? ", control" : ""}; ${dates}</span></summary><ul>${target.notices.map(noticeItem)}</ul>${table}</details>
`;
};
/** The evidence list, a target at a time; URLs are text and no links, since they may lead to harm. */
export async function* evidenceMarkup(evidence) {
    yield markup `<section><h2 id="evidence">Evidence</h2><p>Every look, as it was judged. URLs are not links: what was reported may be harmful.</p>
`;
    let shown = 0;
    let looks = 0;
    for await (const target of evidence.targets) {
        if (shown === MOST_TARGETS || (shown > 0 && looks + target.looks.length > MOST_LOOKS))
            break;
        yield targetMarkup(target);
        shown += 1;
        looks += target.looks.length;
    }
    const { total } = evidence;
    const here = shown < total ? `The first ${count(shown)} of ${count(total)} targets` : counted(total, "target");
    const rest = `${here} shown here; ${evidenceWords(evidence)}`;
    yield markup `<p>${rest}</p></section>
`;
}
