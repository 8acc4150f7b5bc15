import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TargetId } from "../../src/domain/target.ts";
import { backupDatabase } from "../../src/store/sqlite/backup.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { aLook, aSweep } from "../support/builders.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";
import { createStudy, studyDay, sweepOn } from "../support/study.ts";

describe("backup", () => {
	it("copies a study that a sweep is writing to, as it was at one moment", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 2000);
		const sweep = await store.beginSweep(aSweep("2026-01-02T00:00:00Z"));
		const look = (target: number) =>
			aLook(target as TargetId, new Date(studyDay(1) + target).toISOString(), "live", { note: "x".repeat(2000) });
		await store.append(
			sweep,
			Array.from({ length: 1999 }, (_, index) => look(index + 1)),
		);
		const copy = join(temporaryFolder(), "copy.db");
		let steps = 0;
		let written: Promise<unknown> = Promise.resolve();
		const backup = await backupDatabase(path, copy, {
			overwrite: false,
			interruption: new AbortController().signal,
			onProgress: () => {
				steps += 1;
				// The sweep's own connection writes between two steps of the backup.
				if (steps === 1) written = store.append(sweep, [look(2000)]);
			},
		});
		await written;
		await store.close();
		expect(backup).toMatchObject({ file: copy, proof: { snapshots: { count: 1999 } } });
		expect((await runProgram(["verify", "--quiet", "--db", copy])).code).toBe(0);
		const copied = await openSqliteStore(copy, "existing");
		await sweepOn(copied, 5, ["live"]);
		await copied.close();
	});

	it.each(["", "."])("to %j, which names no file, is wrong use", async (copy) => {
		const { path, store } = await createStudy(temporaryFolder(), 1);
		await store.close();
		const ran = await runProgram(["backup", copy, "--force", "--db", path]);
		expect(ran.code).toBe(2);
		expect(ran.err).toContain("is no name of a file\n  say where to write the copy\n");
	});

	it("does not overwrite a file unless told to, and leaves nothing half-written behind", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 1);
		await store.close();
		const folder = temporaryFolder();
		const copy = join(folder, "copy.db");
		writeFileSync(copy, "something else");
		expect(await runProgram(["backup", copy, "--db", path])).toMatchObject({
			code: 2,
			err: `stillup: ${copy} exists already\n  choose another name, or overwrite it with --force\n`,
		});
		expect((await runProgram(["backup", copy, "--force", "--db", path])).err).toMatch(/copied to .*copy\.db: 0\.\d MB/);
		const signal = AbortSignal.abort();
		const stopped = await runProgram(["backup", join(folder, "other.db"), "--db", path], {
			changes: { interruption: signal },
		});
		expect(stopped.code).toBe(130);
		expect(readdirSync(folder)).toEqual(["copy.db"]);
	});

	it("a folder that is not there and a missing study are named", async () => {
		const { path, store } = await createStudy(temporaryFolder(), 1);
		await store.close();
		const lost = await runProgram(["backup", "/nowhere/copy.db", "--db", path]);
		expect(lost).toMatchObject({ code: 2, err: expect.stringContaining("/nowhere/copy.db cannot be opened") });
		const copy = join(temporaryFolder(), "copy.db");
		expect((await runProgram(["backup", copy, "--db", "/nowhere/study.db"])).code).toBe(2);
		expect(existsSync(copy)).toBe(false);
	});
});
