import { parentPort, workerData } from "node:worker_threads";
import { canonicalise } from "../../canonical/canonicalise.ts";
import { fileSource } from "../import-source.ts";
import { openReader } from "./notice-reader.ts";
import { serveBatches } from "./serve-batches.ts";
import type { ThreadTask } from "./thread-messages.ts";

// Started as a thread of its own by open-fastest-reader.ts.

const { path, size, settings }: ThreadTask = workerData;
if (parentPort !== null) {
	await serveBatches(parentPort, () => openReader(fileSource(path, size), settings, canonicalise));
}
