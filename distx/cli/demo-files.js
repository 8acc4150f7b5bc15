import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../domain/user-error.js";
const DEFAULT_FOLDER = "stillup-demo";
const SHIPPED = fileURLToPath(new URL("../../fixtures/demo/", import.meta.url));
const explain = (error, folder) => new UserError(`${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`, "choose another folder with --out");
/** Makes the folder and puts the list and the rules into it. @throws UserError where somebody's files are in it */
export const makeDemoFiles = (workingFolder, out) => {
    const folder = out ?? DEFAULT_FOLDER;
    const path = resolve(workingFolder, folder);
    if (existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0))
        throw new UserError(`${folder} is there already, and is not overwritten`, "remove it, or name another with --out");
    const files = {
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
    }
    catch (error) {
        throw explain(error, folder);
    }
    return files;
};
