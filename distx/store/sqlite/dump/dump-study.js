import { openStudy } from "../open-study.js";
import { FORMAT, toJson } from "./dump-format.js";
/** Lines handed over at once. */
const LINES = 500;
/** The study's own tables in the order they were made, with their columns and the order of their rows. */
export const tablesOf = (database) => database
    .prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
    .all()
    .map(({ name }) => {
    const columns = database
        .prepare("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid")
        .all(name);
    const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
    return { name, columns: columns.map((column) => column.name), key: key.map((column) => column.name) };
});
/** The whole study in the file as lines of text, as it is at one moment; a sweep may go on. Throws UserError. */
export async function* dumpStudy(path, tool) {
    const database = await openStudy(path, "read-only");
    try {
        database.exec("BEGIN");
        const schema = Number(database.pragma("user_version", { simple: true }));
        const head = { format: FORMAT, schema, tool };
        yield `${JSON.stringify(head)}\n`;
        let rows = 0;
        for (const { name, columns, key } of tablesOf(database)) {
            yield `${JSON.stringify({ table: name, columns })}\n`;
            let lines = [];
            const select = database
                .prepare(`SELECT ${columns.join(", ")} FROM main.${name} ORDER BY ${key.join(", ") || "rowid"}`)
                .raw();
            for (const row of select.iterate()) {
                lines.push(JSON.stringify(row.map(toJson)));
                rows += 1;
                if (lines.length < LINES)
                    continue;
                yield `${lines.join("\n")}\n`;
                lines = [];
            }
            if (lines.length > 0)
                yield `${lines.join("\n")}\n`;
        }
        yield `${JSON.stringify({ rows })}\n`;
    }
    finally {
        database.close();
    }
}
