import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { UserError } from "../../domain/user-error.js";
import { chainsOf } from "./chain.js";
import { harRecords, harSchema } from "./har.js";
import { warcRecords } from "./warc.js";
const textOf = async (bytes) => {
    const parts = [];
    for await (const part of bytes)
        parts.push(part);
    return Buffer.concat(parts)
        .toString("utf8")
        .replace(/^\ufeff/, "");
};
const parseJson = (text, place) => {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new UserError(`${place}: ${error instanceof Error ? error.message : String(error)}`, "judge reads JSON Lines or a JSON array of exchanges, .har and .warc(.gz)");
    }
};
/** Looks at the start of a stream and gives the whole stream back. */
const peek = async (bytes) => {
    const iterator = bytes[Symbol.asyncIterator]();
    const first = await iterator.next();
    const start = first.done === true ? Buffer.alloc(0) : Buffer.from(first.value);
    return {
        start,
        all: (async function* () {
            if (first.done !== true)
                yield start;
            for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
                yield next.value;
        })(),
    };
};
const GZIP = [0x1f, 0x8b];
async function* numbered(items, name) {
    let number = 0;
    for await (const exchange of items) {
        number += 1;
        yield { place: `${name}: exchange ${number}`, exchange };
    }
}
async function* jsonLines(bytes, name) {
    let line = 0;
    for await (const text of createInterface({ input: Readable.from(bytes), crlfDelay: Number.POSITIVE_INFINITY })) {
        line += 1;
        const trimmed = text.replace(/^\ufeff/, "").trim();
        if (trimmed !== "")
            yield { place: `${name}:${line}`, exchange: parseJson(trimmed, `${name}:${line}`) };
    }
}
const isHar = (value) => typeof value === "object" && value !== null && "log" in value;
/**
 * Saved exchanges in the order of the file: JSON Lines, a JSON array, a HAR document or a WARC file, told apart by name
 * and first bytes. JSON Lines and WARC are streamed.
 */
export async function* readExchanges(bytes, name) {
    const { start, all } = await peek(bytes);
    const head = start
        .toString("latin1")
        .replace(/^\u00ef\u00bb\u00bf/, "")
        .trimStart();
    if (head.startsWith("WARC/") || (start[0] === GZIP[0] && start[1] === GZIP[1])) {
        yield* numbered(chainsOf(warcRecords(all)), name);
        return;
    }
    if (head.startsWith("[")) {
        const parsed = parseJson(await textOf(all), name);
        yield* numbered(Readable.from(Array.isArray(parsed) ? parsed : [parsed]), name);
        return;
    }
    const firstLine = head.split(/\r?\n/, 1)[0] ?? "";
    if (name.toLowerCase().endsWith(".har") || /^\{\s*$/.test(firstLine) || /^\{\s*"log"/.test(firstLine)) {
        const parsed = parseJson(await textOf(all), name);
        if (!isHar(parsed))
            yield { place: name, exchange: parsed };
        else {
            const har = harSchema.safeParse(parsed);
            if (!har.success)
                throw new UserError(`${name} is no HAR document: ${har.error.issues[0]?.message ?? ""}`, "save it again as HAR");
            yield* numbered(chainsOf(harRecords(har.data)), name);
        }
        return;
    }
    yield* jsonLines(all, name);
}
