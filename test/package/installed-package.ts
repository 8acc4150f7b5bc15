import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

export type Packed = { readonly tarball: string; readonly files: readonly string[]; readonly bytes: number };

export type InstalledPackage = {
	readonly packed: Packed;
	/** The folder that it was installed in. */
	readonly folder: string;
	/** Of the package itself, in node_modules. */
	readonly root: string;
	remove(): void;
};

const NOT_COPIED: ReadonlySet<string> = new Set(["node_modules", ".git", "dist", "coverage"]);

const npm = (folder: string, ...args: readonly string[]): string =>
	execFileSync("npm", [...args], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** A clean checkout, as far as packing goes: what git would give, with the repository's installed packages. */
const checkout = (into: string): string => {
	const folder = join(into, "checkout");
	mkdirSync(folder);
	for (const name of readdirSync(repository))
		if (!NOT_COPIED.has(name)) cpSync(join(repository, name), join(folder, name), { recursive: true });
	symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
	return folder;
};

const pack = (into: string): Packed => {
	const [packed] = JSON.parse(npm(checkout(into), "pack", "--json", "--pack-destination", into));
	return {
		tarball: join(into, packed.filename),
		files: packed.files.map(({ path }: { path: string }) => path),
		bytes: packed.size,
	};
};

type Locked = { readonly dev?: boolean; readonly version?: string };

/**
 * The versions that the repository's lock names, without those for its developers: so nothing has to be looked up, and
 * npm's cache, filled by `npm ci`, has all of it.
 */
const lockFor = (manifest: Readonly<Record<string, unknown>>, tarball: string): object => {
	const lock = JSON.parse(readFileSync(join(repository, "package-lock.json"), "utf8"));
	const locked: [string, Locked][] = Object.entries(lock.packages);
	const { version, dependencies, bin, engines } = manifest;
	return {
		name: "somebody",
		lockfileVersion: 3,
		requires: true,
		packages: {
			"": { name: "somebody", dependencies: { stillup: `file:${tarball}` } },
			"node_modules/stillup": { version, resolved: `file:${tarball}`, dependencies, bin, engines },
			...Object.fromEntries(locked.filter(([path, { dev }]) => path !== "" && dev !== true)),
		},
	};
};

/** Packs the package and installs the tarball, with its dependencies, in an empty folder. */
export const installPackage = (): InstalledPackage => {
	const scratch = mkdtempSync(join(tmpdir(), "stillup-package-"));
	const packed = pack(scratch);
	const folder = join(scratch, "empty");
	mkdirSync(folder);
	const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
	const own = { name: "somebody", private: true, dependencies: { stillup: `file:${packed.tarball}` } };
	writeFileSync(join(folder, "package.json"), JSON.stringify(own));
	writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lockFor(manifest, packed.tarball)));
	npm(folder, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
	// Compiling the native module takes a minute and a half: the repository's own is of the same version.
	const build = join("node_modules", "better-sqlite3", "build", "Release", "better_sqlite3.node");
	cpSync(join(repository, build), join(folder, build), { recursive: true });
	return {
		packed,
		folder,
		root: join(folder, "node_modules", "stillup"),
		remove: () => rmSync(scratch, { recursive: true, force: true }),
	};
};
