import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * True where a native module was compiled against the headers of Node 24.19 or later of that line: what it wraps then
 * aborts the process when it is collected without a context, as a rule when the program ends (nodejs/node#65446; seen
 * with better-sqlite3 12.9.0 on 24.21.0, 2026-11-22). Prebuilt modules are older and do not.
 */
export const mayAbort = (nativeModule: Uint8Array, nodeVersion: string): boolean =>
	nodeVersion.startsWith("24.") &&
	Buffer.from(nativeModule.buffer, nativeModule.byteOffset, nativeModule.byteLength).includes(
		"RemoveEnvironmentCleanupHook",
	);

/** Whether the SQLite module in use is one of these; false where its file is not where it usually is. */
export const driverMayAbort = (nodeVersion: string): boolean => {
	if (!nodeVersion.startsWith("24.")) return false;
	try {
		const path = createRequire(import.meta.url).resolve("better-sqlite3/build/Release/better_sqlite3.node");
		return mayAbort(readFileSync(path), nodeVersion);
	} catch {
		return false;
	}
};
