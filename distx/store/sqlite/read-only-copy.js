import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
/**
 * Opens a copy of a study that lies where nothing can be written (a read-only medium, an archive). SQLite needs to make
 * its -shm file beside a database in WAL mode even to read it. The copy is removed when the database is closed.
 */
export const openReadOnlyCopy = (path, open) => {
    const folder = mkdtempSync(join(tmpdir(), "stillup-"));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    try {
        const copy = join(folder, "study.db");
        copyFileSync(path, copy);
        if (existsSync(`${path}-wal`))
            copyFileSync(`${path}-wal`, `${copy}-wal`);
        const database = open(copy);
        const close = database.close.bind(database);
        database.close = () => {
            const closed = close();
            remove();
            return closed;
        };
        return database;
    }
    catch (error) {
        remove();
        throw error;
    }
};
