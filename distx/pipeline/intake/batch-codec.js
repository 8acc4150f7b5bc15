import { instant } from "../../domain/time.js";
/** Hardly any text holds one: csv/ makes NUL visible, JSON escapes it, URLs encode it. */
const SEPARATOR = "\0";
const UNREADABLE = "\ufffd";
const STRINGS = 14;
const NUMBERS = 3;
/** The strings of an entry; which of them are null goes into a number, a bit each. */
const stringsOf = ({ target, notice }) => {
    const { extra } = notice;
    let isBare = true;
    for (const _ in extra) {
        isBare = false;
        break;
    }
    return [
        target.url,
        target.platform,
        target.itemKind,
        target.itemId,
        target.lane,
        target.account,
        notice.reportedOn,
        notice.notifier,
        notice.category,
        notice.channel,
        notice.reference,
        notice.note,
        // Mostly the URL is listed as it is canonical.
        notice.listedUrl === target.url ? null : notice.listedUrl,
        isBare ? null : JSON.stringify(extra),
    ];
};
export const packBatch = ({ entries, ...rest }) => {
    const numbers = new Float64Array(entries.length * NUMBERS);
    const strings = [];
    for (const [index, entry] of entries.entries()) {
        let nulls = 0;
        for (const [bit, text] of stringsOf(entry).entries()) {
            if (text === null)
                nulls |= 1 << bit;
            strings.push(text === null ? "" : text.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, UNREADABLE) : text);
        }
        numbers[index * NUMBERS] = entry.notice.reportedAt;
        numbers[index * NUMBERS + 1] = entry.notice.precision === "date" ? 1 : 0;
        numbers[index * NUMBERS + 2] = nulls;
    }
    return { text: strings.join(SEPARATOR), numbers, cohort: entries[0]?.notice.cohort ?? "reported", rest };
};
export const unpackBatch = ({ text, numbers, cohort, rest }) => {
    const strings = text.split(SEPARATOR);
    const entries = [];
    for (let index = 0; index * NUMBERS < numbers.length; index++) {
        const nulls = numbers[index * NUMBERS + 2] ?? 0;
        const first = index * STRINGS;
        const textAt = (bit) => strings[first + bit] ?? "";
        const orNull = (bit) => ((nulls >> bit) & 1 ? null : textAt(bit));
        const url = textAt(0);
        const extra = orNull(13);
        const notice = {
            reportedAt: instant(numbers[index * NUMBERS] ?? 0),
            precision: numbers[index * NUMBERS + 1] === 1 ? "date" : "instant",
            reportedOn: textAt(6),
            notifier: orNull(7),
            category: orNull(8),
            channel: orNull(9),
            reference: orNull(10),
            note: orNull(11),
            cohort,
            listedUrl: orNull(12) ?? url,
            extra: extra === null ? {} : JSON.parse(extra),
        };
        const target = {
            // Made by canonical/ on the other thread.
            url: url,
            platform: textAt(1),
            itemKind: textAt(2),
            itemId: orNull(3),
            lane: textAt(4),
            account: orNull(5),
        };
        entries.push({ target, notice });
    }
    return { ...rest, entries };
};
