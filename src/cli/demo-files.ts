import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf } from "../domain/message-of.ts";
import { UserError } from "../domain/user-error.ts";

/** What the demo leaves behind, for a look at it with the other commands. */
export type DemoFiles = {
	/** As the user named it, or by default. */
	readonly folder: string;
	readonly list: string;
	readonly rules: string;
	readonly database: string;
	readonly report: string;
};

const DEFAULT_FOLDER = "stillup-demo";
const SHIPPED = fileURLToPath(new URL("../../fixtures/demo/", import.meta.url));

const explain = (error: unknown, folder: string): UserError =>
	new UserError(`${folder} cannot be made: ${messageOf(error)}`, "choose another folder with --out");

/** Makes the folder and puts the list and the rules into it. @throws UserError where somebody's files are in it */
export const makeDemoFiles = (workingFolder: string, out: string | undefined): DemoFiles => {
	const folder = out ?? DEFAULT_FOLDER;
	const path = resolve(workingFolder, folder);
	if (existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0))
		throw new UserError(`${folder} is there already, and is not overwritten`, "remove it, or name another with --out");
	const files: DemoFiles = {
		folder,
		list: join(folder, "reported.csv"),
		rules: join(folder, "plaza.yaml"),
		database: join(folder, "stillup.db"),
		report: join(folder, "report.html"),
	};
	try {
		mkdirSync(path, { recursive: true });
		copyFileSync(join(SHIPPED, "reported.csv"), resolve(workingFolder, files.list));
		copyFileSync(join(SHIPPED, "plaza.yaml"), resolve(workingFolder, files.rules));
	} catch (error) {
		throw explain(error, folder);
	}
	return files;
};
