import { limitations } from "../limitations.js";
import { methodParagraph } from "../method.js";
import { count } from "../numbers.js";
import { code, left, list, paragraph, tableBlock } from "./document.js";
import { controlSections, handCheckSections, reappearanceSection, removalsSection, suspicionSections, timelineSections, } from "./findings.js";
import { flowSection } from "./flow.js";
import { groupSections } from "./groups.js";
import { survivalSection } from "./survival.js";
import { thresholdSection } from "./thresholds.js";
/** The numbers, in reading order; the headline stands before them. */
export const findings = (model) => [
    flowSection(model),
    thresholdSection(model),
    survivalSection(model),
    ...groupSections(model),
    ...controlSections(model),
    removalsSection(model),
    reappearanceSection(model),
    ...timelineSections(model),
    ...handCheckSections(model),
    ...suspicionSections(model),
];
const provenanceSection = ({ provenance, policy }) => ({
    id: "provenance",
    heading: "What made this report",
    blocks: [
        tableBlock({
            id: "provenance-table",
            caption: "The same of these give the same report, byte for byte",
            columns: [left("Part"), code("Value")],
            rows: [
                ["Tool", provenance.tool],
                ["Rule packs", provenance.packs.join(", ")],
                ["Vantages", provenance.vantages.join(", ")],
                ["User agents", provenance.userAgents.join(", ")],
                ["Confirmation", `${policy.confirm.looks} looks, ${policy.confirm.gapHours} h apart`],
                ["Clusters", policy.clusterBy ?? "none: targets are treated as independent"],
                ["Restricted", policy.restricted],
                ["Schedule", policy.schedule],
                ["Only where", policy.filters.map(({ field, value }) => `${field}=${value}`).join(", ")],
                ["Seed", provenance.seed === null ? "" : String(provenance.seed)],
                ["Looks made by hand", count(provenance.handMadeSnapshots)],
                ["Database digest", provenance.databaseDigest],
            ].filter(([, value]) => value !== ""),
        }),
    ],
});
/** What stands after the evidence: method, limits, provenance. */
export const closing = (model) => [
    { id: "method", heading: "Method", blocks: [paragraph(methodParagraph(model))] },
    { id: "limits", heading: "Limits", blocks: [list(limitations(model))] },
    provenanceSection(model),
];
