import { similarity } from "./fingerprint.js";
import { foldText } from "./fold-text.js";
import { keepsName } from "./keeps-name.js";
import { redirectKind } from "./redirect-kind.js";
import { compileTextTest } from "./text-test.js";
import { anyOf, not } from "./truth.js";
const checkStatus = (codes) => {
    const numbers = new Set(codes.filter((code) => typeof code === "number"));
    const classes = codes.filter((code) => typeof code === "string").map((code) => Number(code.charAt(0)));
    return ({ observation: { statusCode } }) => statusCode !== null && (numbers.has(statusCode) || classes.includes(Math.floor(statusCode / 100)));
};
const segmentsOf = (url) => URL.canParse(url) ? new URL(url).pathname.toLowerCase().split("/").filter(Boolean) : [];
const checkSegment = (names) => {
    const wanted = names.map((name) => `/${name.toLowerCase()}/`);
    return ({ observation: { requestUrl, finalUrl } }) => {
        if (requestUrl === finalUrl)
            return false;
        const asked = `/${segmentsOf(requestUrl).join("/")}/`;
        const ended = `/${segmentsOf(finalUrl).join("/")}/`;
        return wanted.some((name) => ended.includes(name) && !asked.includes(name));
    };
};
const alike = (first, second, least) => {
    if (first.sha256 !== null && first.sha256 === second.sha256)
        return true;
    if (first.fingerprint === null || second.fingerprint === null)
        return false;
    const { text, structure } = similarity(first.fingerprint, second.fingerprint);
    return text >= least.text && structure >= least.structure;
};
const ended = ({ finalUrl }) => finalUrl.replace(/[#?].*$/, "");
/** A redirect from http to https or from one host to another may drop the path of pages that are there under the other. */
const staysAtOrigin = ({ requestUrl, finalUrl }) => URL.canParse(requestUrl) && URL.canParse(finalUrl) && new URL(requestUrl).origin === new URL(finalUrl).origin;
const checkRecord = (tests, phrases, read, isEmptyPresent = false) => {
    const compiled = Object.entries(tests).map(([name, test]) => [name, compileTextTest(test, phrases, isEmptyPresent)]);
    return ({ observation, target }) => {
        let truth = true;
        for (const [name, check] of compiled) {
            const texts = read(observation, name);
            if (texts === null)
                truth = null;
            else if (!(texts.length === 0 ? check(null, target) : texts.some((text) => check(foldText(text), target)))) {
                return false;
            }
        }
        return truth;
    };
};
const oneText = (test, phrases, read) => {
    const check = compileTextTest(test, phrases);
    return ({ observation, target }) => {
        const text = read(observation) ?? null;
        return check(text === null ? null : foldText(text), target);
    };
};
const readElement = (observation, selector) => observation.elements[selector] ?? (observation.absent.includes(selector) ? [] : null);
const readJsonValue = (observation, path) => {
    const value = observation.json[path];
    if (value !== undefined)
        return [String(value)];
    return observation.absent.includes(path) ? [] : null;
};
const optional = (text) => (text === undefined ? [] : [text]);
const within = (value, bounds) => value >= (bounds.min ?? 0) && value <= (bounds.max ?? Number.POSITIVE_INFINITY);
const textChecks = (condition, phrases) => {
    const { title, canonical, finalUrl, redirectTo } = condition;
    const checks = [];
    if (finalUrl !== undefined)
        checks.push(oneText(finalUrl, phrases, (look) => look.finalUrl));
    if (title !== undefined)
        checks.push(oneText(title, phrases, (look) => look.title));
    if (canonical !== undefined)
        checks.push(oneText(canonical, phrases, (look) => look.canonical));
    if (redirectTo !== undefined) {
        const check = compileTextTest(redirectTo, phrases);
        checks.push(({ observation, target }) => observation.redirects.some(({ location }) => check(foldText(location), target)));
    }
    if (condition.field !== undefined) {
        checks.push(checkRecord(condition.field, phrases, (look, name) => optional(look.fields[name])));
    }
    if (condition.meta !== undefined) {
        checks.push(checkRecord(condition.meta, phrases, (look, name) => optional(look.meta[name])));
    }
    if (condition.element !== undefined)
        checks.push(checkRecord(condition.element, phrases, readElement, true));
    if (condition.json !== undefined)
        checks.push(checkRecord(condition.json, phrases, readJsonValue));
    return checks;
};
const plainChecks = (condition) => {
    const { status, failure, broken, finalSegment, redirected, body, bytes, words, like, sameEnd } = condition;
    const { keepsName: wanted } = condition;
    const checks = [];
    if (status !== undefined)
        checks.push(checkStatus(status));
    if (failure !== undefined) {
        checks.push(({ observation }) => observation.failure !== null && failure.includes(observation.failure.kind));
    }
    if (broken !== undefined)
        checks.push(({ observation }) => (observation.broken === true) === broken);
    if (bytes !== undefined)
        checks.push(({ observation }) => within(observation.bytes, bytes));
    if (words !== undefined) {
        checks.push(({ observation }) => observation.words !== null && within(observation.words, words));
    }
    if (body !== undefined)
        checks.push(({ observation }) => body.some((token) => observation.marks.includes(token)));
    if (finalSegment !== undefined)
        checks.push(checkSegment(finalSegment));
    if (redirected !== undefined) {
        checks.push(({ observation }) => redirected.includes(redirectKind(observation.requestUrl, observation.finalUrl)));
    }
    if (wanted !== undefined) {
        checks.push(({ observation: { requestUrl, finalUrl } }) => keepsName(requestUrl, finalUrl) === wanted);
    }
    if (like !== undefined) {
        checks.push(({ observation, other }) => {
            const second = other(like.probe);
            return second === undefined ? null : alike(observation, second, like);
        });
    }
    if (sameEnd !== undefined) {
        checks.push(({ observation, other }) => {
            const second = other(sameEnd);
            if (second === undefined)
                return null;
            const areRedirected = ended(observation) !== observation.requestUrl && second.redirects.length > 0;
            return areRedirected && ended(observation) === ended(second) && staysAtOrigin(observation);
        });
    }
    return checks;
};
/** The checks of a condition, cheap ones first; all must be true. */
const checksOf = (condition, phrases) => {
    const checks = [...plainChecks(condition), ...textChecks(condition, phrases)];
    if (condition.any !== undefined) {
        const inner = condition.any.map((one) => compileCondition(one, phrases));
        checks.push((subject) => anyOf(inner.map((check) => check(subject))));
    }
    if (condition.none !== undefined) {
        const inner = condition.none.map((one) => compileCondition(one, phrases));
        checks.push((subject) => not(anyOf(inner.map((check) => check(subject)))));
    }
    return checks;
};
const compileCondition = (condition, phrases) => {
    const checks = checksOf(condition, phrases);
    return (subject) => {
        let truth = true;
        for (const check of checks) {
            const value = check(subject);
            if (value === false)
                return false;
            if (value === null)
                truth = null;
        }
        return truth;
    };
};
/** Compiles the condition of a rule, which must be true: what is unknown ends the question like what is false. */
export const compileWhen = (condition, phrases) => {
    const checks = checksOf(condition, phrases);
    return (subject) => {
        for (const check of checks)
            if (check(subject) !== true)
                return false;
        return true;
    };
};
