import { z } from "zod";
import { COHORTS } from "../../domain/notice.js";
import { instant } from "../../domain/time.js";
const cohort = z.enum(COHORTS);
const details = z.record(z.string(), z.unknown());
export const listFrom = (row) => ({
    importedAt: instant(row.imported_at),
    name: row.name,
    sha256: row.sha256,
    cohort: cohort.parse(row.cohort),
    rows: row.rows,
    accepted: row.accepted,
    duplicates: row.duplicates,
    rejected: row.rejected,
    details: details.parse(JSON.parse(row.details)),
});
