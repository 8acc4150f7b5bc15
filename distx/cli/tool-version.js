import { readFileSync } from "node:fs";
const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
/** The version in package.json: the one place that states it. */
export const toolVersion = () => typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
