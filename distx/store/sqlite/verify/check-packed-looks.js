import { packLooks } from "../sweep-looks.js";
import { gatherFindings } from "./findings.js";
/** The packed looks of each sweep against its snapshots. */
export const checkPackedLooks = async (database, pause) => {
    const findings = gatherFindings("packed-looks");
    const packed = database.prepare("SELECT sweep_id, looks FROM sweep_looks ORDER BY sweep_id");
    const read = database
        .prepare("SELECT target_id, verdict_id FROM snapshots INDEXED BY snapshots_by_sweep WHERE sweep_id = ? ORDER BY target_id, at")
        .raw();
    let rows = 0;
    for (const { sweep_id: sweep, looks } of packed.all()) {
        await pause();
        rows += 1;
        if (!looks.equals(packLooks(read.iterate(sweep))))
            findings.add(`the packed looks of sweep ${sweep} are not what its snapshots give`, { sweep });
    }
    return findings.result(rows);
};
