import { foldHeader } from "./field.js";
/** The lists that stillup knows by name (`--preset`; domain.md section 3). */
export const PRESETS = ["auto", "urlhaus", "phishtank", "openphish", "cert-pl", "citizenlab", "auto-archiver"];
export const PRESET_TABLE = {
    // 2026-08: `# id,dateadded,url,url_status,last_online,threat,tags,urlhaus_link,reporter`, times in UTC.
    urlhaus: {
        columns: { url: "url", reported_at: "dateadded", notifier: "reporter", category: "threat", reference: "id" },
        signature: ["id", "dateadded", "url", "url_status", "threat", "urlhaus_link", "reporter"],
    },
    phishtank: {
        columns: { url: "url", reported_at: "submission_time", reference: "phish_id", platform: "target" },
        signature: ["phish_id", "url", "phish_detail_url", "submission_time"],
    },
    openphish: { columns: null, signature: [] },
    "cert-pl": {
        columns: { url: "AdresDomeny", reported_at: "DataWpisu", reference: "PozycjaRejestru" },
        signature: ["PozycjaRejestru", "AdresDomeny", "DataWpisu"],
    },
    // Also the lists of Italian orders in the same repository: `url,name,category_code,date_added,…,source,authority,notes`.
    citizenlab: {
        columns: {
            url: "url",
            reported_at: "date_added",
            notifier: "source",
            category: "category_code",
            note: "notes",
        },
        signature: ["url", "category_code", "date_added", "source", "notes"],
    },
    // The sheet has archive and upload times only; neither is a report, so the date has to be given.
    "auto-archiver": {
        columns: { url: "link" },
        signature: ["link", "archive status", "archive location", "archive date"],
    },
};
/** The preset whose list this header is; null for any other list. */
export const recognisePreset = (header) => {
    const folded = new Set(header.map(foldHeader));
    for (const [name, preset] of Object.entries(PRESET_TABLE)) {
        const { signature } = preset;
        if (signature.length > 0 && signature.every((column) => folded.has(foldHeader(column)))) {
            return PRESETS.find((known) => known !== "auto" && known === name);
        }
    }
    return null;
};
