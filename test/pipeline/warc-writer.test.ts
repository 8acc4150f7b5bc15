import { open } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { openWarc } from "../../src/pipeline/saved/warc-writer.ts";
import { at } from "../support/builders.ts";
import { temporaryFolder } from "../support/run-program.ts";

it("an archive that the disk refuses only as it is closed is told of as any other", async () => {
	const folder = temporaryFolder();
	const other = await open(join(folder, "other"), "w");
	await other.close();
	const sync = vi.spyOn(Object.getPrototypeOf(other), "sync");
	sync.mockRejectedValue(Object.assign(new Error("ENOSPC: no space left on device, fsync"), { code: "ENOSPC" }));
	onTestFinished(() => sync.mockRestore());
	const warc = await openWarc(join(folder, "warc"), at("2026-11-22T12:00:00Z"), "test");
	await expect(warc.close()).rejects.toMatchObject({
		name: "UserError",
		message: expect.stringMatching(/^the disk that holds .*\.warc\.gz is full$/),
	});
});
