import { realpathSync } from "node:fs";
import { basename, join } from "node:path";

/** Where package managers keep a link to the Node in force (Debian, Homebrew, MacPorts, snap). */
const LASTING_FOLDERS = [
	"/usr/bin",
	"/usr/local/bin",
	"/opt/homebrew/bin",
	"/home/linuxbrew/.linuxbrew/bin",
	"/opt/local/bin",
	"/snap/bin",
];

const behind = (path: string): string | null => {
	try {
		return realpathSync(path);
	} catch {
		return null;
	}
};

/**
 * The path of this Node that outlives its upgrades: process.execPath is the file behind all links, such as
 * /opt/homebrew/Cellar/node/24.1.0/bin/node, which the next upgrade removes. Links on the PATH are no better in general:
 * those of version managers may last as long as the shell.
 */
export const steadyNode = (nodePath: string, folders: readonly string[] = LASTING_FOLDERS): string => {
	const node = behind(nodePath);
	const links = folders.map((folder) => join(folder, basename(nodePath)));
	return (node === null ? undefined : links.find((link) => behind(link) === node)) ?? nodePath;
};
