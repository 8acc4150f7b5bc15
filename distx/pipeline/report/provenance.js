import { WEB } from "../../domain/target.js";
const distinct = (values) => [...new Set(values.filter((value) => value !== null))].sort();
/** What another person needs to make the same report. */
export const provenanceOf = async (store, sweeps, rows, request) => {
    const polled = sweeps.filter(({ origin }) => origin === "polled");
    const platforms = new Set([WEB, ...rows.map(({ platform }) => platform)]);
    const packs = polled
        .flatMap(({ settings }) => String(settings.packs ?? "").split(","))
        .filter((pack) => platforms.has(pack.split("@")[0] ?? ""));
    return {
        tool: `stillup ${request.toolVersion}`,
        packs: distinct(packs),
        vantages: distinct(polled.map(({ vantage }) => vantage)),
        userAgents: distinct(polled.map(({ userAgent }) => userAgent)),
        databaseDigest: await store.digest(request.asOf),
        seed: request.replicates > 0 ? request.seed : null,
        handMadeSnapshots: await store.handMadeLooks(request.asOf),
    };
};
