import { defang, defangName, publicText } from "./defang.js";
const WITHHELD = "(withheld)";
/** Fields that name people or hold what was written about them. */
const PERSONAL_FIELDS = new Set(["notifier", "reference", "note"]);
/** Notifiers become `notifier 1`, `notifier 2` … in the order of the breakdown; hosts are defanged. */
const renamer = (breakdowns) => {
    const numbers = new Map();
    const personal = breakdowns.filter(({ by }) => PERSONAL_FIELDS.has(by));
    for (const { by, groups } of personal) {
        for (const [index, { value }] of groups.entries())
            numbers.set(`${by} ${value}`, index + 1);
    }
    return (by, value) => {
        if (!PERSONAL_FIELDS.has(by))
            return by === "host" ? defangName(value) : publicText(value);
        const number = numbers.get(`${by} ${value}`);
        return value === "" || number === undefined ? WITHHELD : `${by} ${number}`;
    };
};
const textOrNull = (text) => (text === null ? null : publicText(text));
const publicNotice = (notice) => ({
    ...notice,
    listedUrl: defang(notice.listedUrl),
    reportedOn: publicText(notice.reportedOn),
    category: textOrNull(notice.category),
    channel: textOrNull(notice.channel),
    notifier: null,
    reference: null,
    note: null,
});
const publicTarget = (target) => ({
    ...target,
    url: defang(target.url),
    platform: publicText(target.platform),
    notices: target.notices.map(publicNotice),
    looks: target.looks.map((look) => ({
        ...look,
        rule: textOrNull(look.rule),
        vantage: textOrNull(look.vantage),
        finalUrl: look.finalUrl === null ? null : defang(look.finalUrl),
        title: null,
    })),
});
/** Transforms while it is read, each time anew, so that evidence still streams. */
const publicTargets = (targets) => ({
    async *[Symbol.asyncIterator]() {
        for await (const target of targets)
            yield publicTarget(target);
    },
});
const publicPolicy = (policy) => ({
    ...policy,
    schedule: publicText(policy.schedule),
    filters: policy.filters.map(({ field, value }) => ({
        field: publicText(field),
        value: PERSONAL_FIELDS.has(field) ? WITHHELD : field === "host" ? defangName(value) : publicText(value),
    })),
});
/**
 * The report for publication: URLs and hosts defanged; notifiers' names, references, notes, titles of pages and mail
 * addresses left out. Numbers stay as they are. Values of imported columns stay too: who breaks down by one wants them.
 */
export const toPublic = (model) => {
    const rename = renamer(model.groups);
    const group = (by, one) => ({ ...one, value: rename(by, one.value) });
    const comparison = (row) => ({
        ...row,
        by: publicText(row.by),
        first: rename(row.by, row.first),
        second: rename(row.by, row.second),
    });
    const test = (row) => ({
        ...row,
        by: publicText(row.by),
        pair: row.pair === null ? null : [rename(row.by, row.pair[0]), rename(row.by, row.pair[1])],
    });
    return {
        ...model,
        audience: "public",
        groups: model.groups.map(({ by, groups }) => ({
            by: publicText(by),
            groups: groups.map((one) => group(by, one)),
        })),
        comparisons: model.comparisons.map(comparison),
        tests: model.tests.map(test),
        removals: {
            ...model.removals,
            reasons: model.removals.reasons.map((row) => ({ ...row, reason: publicText(row.reason) })),
        },
        reappeared: model.reappeared.map((row) => ({ ...row, url: defang(row.url) })),
        suspicions: model.suspicions.map((row) => ({
            ...row,
            platform: publicText(row.platform),
            status: publicText(row.status),
            why: publicText(row.why),
        })),
        policy: publicPolicy(model.policy),
        provenance: {
            ...model.provenance,
            tool: publicText(model.provenance.tool),
            packs: model.provenance.packs.map(publicText),
            vantages: model.provenance.vantages.map(publicText),
            userAgents: model.provenance.userAgents.map(publicText),
        },
        evidence: { ...model.evidence, targets: publicTargets(model.evidence.targets) },
    };
};
