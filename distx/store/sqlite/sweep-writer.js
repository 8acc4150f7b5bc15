import { sealSweep } from "./seal.js";
import { createLookPacker } from "./sweep-looks.js";
export const createSweepWriter = (database) => {
    const insert = database
        .prepare("INSERT INTO sweeps (origin, started_at, vantage, user_agent, tool_version, settings) VALUES (?, ?, ?, ?, ?, ?) RETURNING id")
        .pluck();
    const packLooks = createLookPacker(database);
    const update = database.prepare("UPDATE sweeps SET finished_at = ?, counts = ? WHERE id = ?");
    return {
        begin: (start) => insert.get(start.origin, start.startedAt, start.vantage, start.userAgent, start.toolVersion, JSON.stringify(start.settings)),
        finish: database.transaction((sweep, finishedAt, counts) => {
            update.run(finishedAt, JSON.stringify(counts), sweep);
            packLooks(sweep);
            sealSweep(database, sweep, finishedAt);
        }),
    };
};
