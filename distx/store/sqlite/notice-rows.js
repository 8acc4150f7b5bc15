import { z } from "zod";
import { COHORTS } from "../../domain/notice.js";
import { instant } from "../../domain/time.js";
import { chainText } from "./digest.js";
const cohort = z.enum(COHORTS);
const extraColumns = z.record(z.string(), z.string());
export const noticeOf = (row) => ({
    targetId: row.target_id,
    reportedAt: instant(row.reported_at),
    precision: row.date_only === 1 ? "date" : "instant",
    reportedOn: row.reported_on,
    notifier: row.notifier,
    category: row.category,
    channel: row.channel,
    reference: row.reference,
    note: row.note,
    cohort: cohort.parse(row.cohort),
    listedUrl: row.listed_url,
    extra: row.extra === null ? {} : extraColumns.parse(JSON.parse(row.extra)),
});
/** Columns for `noticeFrom`: without the chain link, which makes a buffer for each row. */
export const NOTICE_COLUMNS = "target_id, reported_at, date_only, reported_on, notifier, category, channel, reference, note, cohort, listed_url, extra";
/** The same without texts. */
export const NOTICE_TIMES = "target_id, reported_at, date_only, '', NULL, NULL, NULL, NULL, NULL, cohort, '', NULL";
const NO_EXTRA = {};
/** A notice from its columns. */
export const noticeFrom = (columns) => {
    const [targetId, reportedAt, dateOnly, reportedOn, notifier, category, channel, reference, note, group] = columns;
    return {
        targetId: targetId,
        reportedAt: instant(reportedAt),
        precision: dateOnly === 1 ? "date" : "instant",
        reportedOn,
        notifier,
        category,
        channel,
        reference,
        note,
        cohort: COHORTS.find((known) => known === group) ?? cohort.parse(group),
        listedUrl: columns[10],
        extra: columns[11] === null ? NO_EXTRA : extraColumns.parse(JSON.parse(columns[11])),
    };
};
export const extraText = (notice) => Object.keys(notice.extra).length === 0 ? null : JSON.stringify(notice.extra);
/** The text of a notice that its chain link covers, the target's URL included. */
export const noticeChainText = (id, url, notice, extra) => chainText([
    id,
    url,
    notice.reportedAt,
    notice.precision,
    notice.reportedOn,
    notice.notifier,
    notice.category,
    notice.channel,
    notice.reference,
    notice.note,
    notice.cohort,
    notice.listedUrl,
    extra,
]);
