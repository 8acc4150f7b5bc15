import { foldText } from "./fold-text.js";
const WORD = /[\p{L}\p{N}_]/u;
/** Whether no word runs on from one character to the next. A name's own sign (`/path`, `@name`) ends the word before it. */
const isBreak = (first, second) => !WORD.test(first) || !WORD.test(second);
/** Whether `text` contains `name` as a whole word. */
const hasWord = (text, name) => {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
        const end = at + name.length;
        if (isBreak(text.charAt(at - 1), name.charAt(0)) && isBreak(text.charAt(end - 1), text.charAt(end)))
            return true;
    }
    return false;
};
/** What may stand beside a wording in its part of a title ("Oops! …, sorry"), in characters; short wordings stand alone. */
const BESIDE_PHRASE = 25;
const SHORT_PHRASE = 8;
const SEPARATOR = /\s*[|–—·»•:]\s*|\s+-\s+/u;
/** Whether a part of the text is one of the phrases and hardly more: beside it may stand `name`, where one must. */
const isMainly = (text, phrases, name) => text.split(SEPARATOR).some((part) => {
    const bare = part.replace(/^[\s!.]+|[\s!.]+$/g, "");
    if (name !== null && !hasWord(bare, name))
        return false;
    return phrases.some((phrase) => phrase.length < SHORT_PHRASE
        ? bare === phrase
        : bare.includes(phrase) && bare.length <= phrase.length + BESIDE_PHRASE + (name?.length ?? 0));
});
/** Finds any of the texts; nothing when there are none. */
const anyOf = (texts) => new RegExp(texts.length === 0 ? "(?!)" : texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|"));
const nameOf = (target, what) => {
    switch (what) {
        case "item":
            return target.itemId;
        case "account":
            return target.account;
        case "host":
            return new URL(target.url).hostname.replace(/^www\./, "");
        case "path": {
            // Every address of a host names its root.
            const { pathname } = new URL(target.url);
            return pathname === "/" ? null : pathname.replace(/\/$/, "");
        }
        default:
            return null;
    }
};
const isOwn = (what) => what === "item" || what === "account";
const HOST_OF_URL = /^https?:\/\/[^/?#]*/;
const SCHEME = /^https?:\/\//;
/** A query parameter that carries another address: where to go after the login, what is shared. */
const CARRIED = /[?&][^=&#]*=[^&#]*(?:\/|%2f)[^&#]*/g;
/** The labels of a host before those that it shares with another: `some.` of some.medium.com beside medium.com. */
const ownLabels = (host, other) => {
    const labels = host.split(".");
    const others = other.split(".");
    while (labels.length > 0 && labels.at(-1) === others.at(-1)) {
        labels.pop();
        others.pop();
    }
    return labels.join(".");
};
/** The part of a text that may name an item: of a URL neither the platform's host nor addresses that it carries. */
const withinUrl = (text, name, { url }) => {
    const origin = HOST_OF_URL.exec(text)?.[0];
    if (origin === undefined)
        return text;
    const bare = text.replace(CARRIED, "");
    const own = foldText(url);
    const ownOrigin = HOST_OF_URL.exec(own)?.[0] ?? "";
    if (!hasWord(own.slice(ownOrigin.length), name))
        return bare;
    return `${ownLabels(origin.replace(SCHEME, ""), ownOrigin.replace(SCHEME, ""))} ${bare.slice(origin.length)}`;
};
/**
 * Compiles a test; its keys must all hold.
 * @param isEmptyPresent whether an empty text counts as present: true for elements, which may be there without text
 */
export const compileTextTest = (test, phrases, isEmptyPresent = false) => {
    const checks = [];
    const { present, names } = test;
    if (present !== undefined)
        checks.push((text) => (text !== null && (isEmptyPresent || text !== "")) === present);
    if (test.is !== undefined) {
        const wanted = new Set(test.is.map(foldText));
        checks.push((text) => text !== null && wanted.has(text));
    }
    if (test.isPhrase !== undefined) {
        const wordings = phrases.get(test.isPhrase) ?? [];
        checks.push((text) => text !== null && wordings.includes(text));
    }
    const parts = [
        ...(test.has ?? []).map(foldText),
        ...(test.phrases === undefined ? [] : (phrases.get(test.phrases) ?? [])),
    ];
    if (test.has !== undefined || test.phrases !== undefined) {
        const any = anyOf(parts);
        checks.push((text) => text !== null && any.test(text));
    }
    if (test.mainly !== undefined) {
        const wordings = phrases.get(test.mainly) ?? [];
        const any = anyOf(wordings);
        checks.push((text, target) => {
            if (text === null || !any.test(text))
                return false;
            const name = names === undefined ? null : nameOf(target, names);
            return isMainly(text, wordings, name === null ? null : foldText(name));
        });
    }
    if (test.matches !== undefined) {
        const pattern = new RegExp(test.matches, "iu");
        checks.push((text) => text !== null && pattern.test(text));
    }
    if (names !== undefined) {
        checks.push((text, target) => {
            const name = nameOf(target, names);
            if (text === null || name === null || name === "")
                return false;
            const folded = foldText(name);
            return hasWord(isOwn(names) ? withinUrl(text, folded, target) : text, folded);
        });
    }
    if (test.not !== undefined) {
        const inner = compileTextTest(test.not, phrases, isEmptyPresent);
        checks.push((text, target) => !inner(text, target));
    }
    return (text, target) => checks.every((check) => check(text, target));
};
