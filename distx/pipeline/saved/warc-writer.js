import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { WARCRecord, WARCSerializer } from "warcio";
import { formatInstant } from "../../domain/time.js";
import { TARGET_FIELD } from "./warc.js";
/** Codings are removed before a body is kept: these fields no longer describe it. */
const OF_THE_TRANSFER = new Set(["content-encoding", "content-length", "transfer-encoding"]);
const headersOf = (exchange) => {
    if (exchange.outcome.kind === "failure")
        return [];
    const headers = [];
    for (const [name, value] of exchange.outcome.fields) {
        const kept = OF_THE_TRANSFER.has(name) ? `x-orig-${name}` : name;
        for (const one of name === "set-cookie" ? value.split("\n") : [value])
            headers.push([kept, one]);
    }
    headers.push(["content-length", String(exchange.outcome.body.length)]);
    return headers;
};
async function* once(body) {
    if (body.length > 0)
        yield body;
}
const responseRecord = (url, target, at, statusCode, headers, body) => WARCRecord.create({
    url,
    date: formatInstant(at),
    type: "response",
    warcVersion: "WARC/1.1",
    statusline: `HTTP/1.1 ${statusCode}`,
    warcHeaders: { [TARGET_FIELD]: target },
    httpHeaders: headers,
    keepHeadersCase: true,
}, once(body));
const hopRecord = (hop, target, at) => responseRecord(hop.url, target, at, hop.statusCode, [
    ["location", hop.location],
    ["content-length", "0"],
], new Uint8Array());
const fileName = (startedAt) => `stillup-${formatInstant(startedAt).replace(/[^0-9TZ]/g, "")}.warc.gz`;
/** Opens the file of a sweep that starts at `startedAt` in `folder`, which is made where it is missing. */
export const openWarc = async (folder, startedAt, software) => {
    await mkdir(folder, { recursive: true });
    const name = fileName(startedAt);
    const file = await open(join(folder, name), "ax");
    let writing = Promise.resolve();
    const append = (record) => {
        writing = writing.then(async () => {
            await file.appendFile(await WARCSerializer.serialize(record, { gzip: true }));
        });
    };
    append(WARCRecord.createWARCInfo({ filename: name, warcVersion: "WARC/1.1", date: formatInstant(startedAt) }, { software, format: "WARC File Format 1.1" }));
    return {
        write: async (targetUrl, at, exchange) => {
            for (const hop of exchange.redirects)
                append(hopRecord(hop, targetUrl, at));
            if (exchange.outcome.kind === "response") {
                const { statusCode, body } = exchange.outcome;
                append(responseRecord(exchange.finalUrl, targetUrl, at, statusCode, headersOf(exchange), body));
            }
            await writing;
        },
        close: async () => {
            await writing;
            await file.sync();
            await file.close();
        },
    };
};
