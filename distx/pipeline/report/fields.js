/** The host of a target's URL. */
export const hostOf = (url) => new URL(url).hostname;
/** What `--by` and `--where` may name beside the columns of the list. */
export const NOTICE_FIELDS = ["category", "notifier", "channel", "reference", "note"];
export const TARGET_FIELDS = ["platform", "kind", "host", "account"];
/** A value that is not there; shown as such rather than dropped. */
export const NOT_GIVEN = "(not given)";
const targetValue = (history, field) => {
    switch (field) {
        case "platform":
            return history.platform;
        case "kind":
            return history.itemKind;
        case "host":
            return hostOf(history.url);
        case "account":
            return history.account;
        default:
            return undefined;
    }
};
const noticeValue = (notice, field) => {
    switch (field) {
        case "category":
        case "notifier":
        case "channel":
        case "reference":
        case "note":
            return notice[field];
        default:
            return Object.hasOwn(notice.extra, field) ? (notice.extra[field] ?? null) : null;
    }
};
/** The value of a field for one notice of a target: the target's own, the notice's, or the list's own column. */
export const fieldValue = (history, notice, field) => {
    const own = targetValue(history, field);
    return (own === undefined ? noticeValue(notice, field) : own) ?? NOT_GIVEN;
};
/** Whether the field is of the target itself: its notices need not be read for it. */
export const isTargetField = (field) => TARGET_FIELDS.some((known) => known === field);
/** Whether the field is known without looking at the list's own columns. */
export const isBuiltInField = (field) => [...NOTICE_FIELDS, ...TARGET_FIELDS].some((known) => known === field);
