import { z } from "zod";
import { instant } from "../../domain/time.js";
const strata = z.array(z.string());
const isSame = (one, other) => one.seed === other.seed && JSON.stringify([one.by, one.looks]) === JSON.stringify([other.by, other.looks]);
export const createSampleTable = (database) => {
    const insert = database
        .prepare("INSERT INTO samples (drawn_at, seed, size, strata, tool_version) VALUES (?, ?, ?, ?, ?) RETURNING id")
        .pluck();
    const insertLook = database.prepare("INSERT INTO sampled (sample_id, number, snapshot_id, stratum, population) VALUES (?, ?, ?, ?, ?)");
    const read = database.prepare("SELECT * FROM samples ORDER BY id");
    const readLooks = database.prepare("SELECT snapshot_id, stratum, population FROM sampled WHERE sample_id = ? ORDER BY number");
    const sampleFrom = (row) => ({
        id: row.id,
        drawnAt: instant(row.drawn_at),
        seed: row.seed,
        size: row.size,
        by: strata.parse(JSON.parse(row.strata)),
        toolVersion: row.tool_version,
        looks: readLooks.all(row.id).map(({ snapshot_id, stratum, population }) => ({
            snapshotId: snapshot_id,
            stratum,
            population,
        })),
    });
    const all = () => read.all().map(sampleFrom);
    const draw = database.transaction((sample) => {
        const known = all().find((other) => isSame(sample, other));
        if (known !== undefined)
            return known;
        const { drawnAt, seed, size, by, toolVersion } = sample;
        const id = insert.get(drawnAt, seed, size, JSON.stringify(by), toolVersion);
        if (id === undefined)
            throw new Error("a sample was not stored");
        for (const [number, look] of sample.looks.entries())
            insertLook.run(id, number, look.snapshotId, look.stratum, look.population);
        return { ...sample, id: id };
    });
    return { all, draw: (sample) => draw.immediate(sample) };
};
