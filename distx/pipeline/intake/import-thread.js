import { parentPort, workerData } from "node:worker_threads";
import { canonicalise } from "../../canonical/canonicalise.js";
import { fileSource } from "../import-source.js";
import { openReader } from "./notice-reader.js";
import { serveBatches } from "./serve-batches.js";
// Started as a thread of its own by open-fastest-reader.ts.
const { path, size, settings } = workerData;
if (parentPort !== null) {
    await serveBatches(parentPort, () => openReader(fileSource(path, size), settings, canonicalise));
}
