import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

const LIST = `url,reported_at,category,notifier
https://www.facebook.com/some.page,2026-01-01,spam,"Watch, Inc."
https://example.com/a,2026-10-01,"Hate, threats",Anna
https://example.com/b,2026-11-20,Spam,watch
`;

const list = async (...argv: readonly string[]) => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "list.csv"), LIST);
	const db = join(folder, "study.db");
	await runProgram(["import", join(folder, "list.csv"), "--db", db]);
	const { code, out, err } = await runProgram(["list", "--db", db, "--json", ...argv]);
	expect(code).toBe(0);
	return { err, urls: (JSON.parse(out) as { url: string }[]).map(({ url }) => new URL(url).pathname) };
};

describe("list", () => {
	it.each([
		[
			["--category", "spam"],
			["/some.page", "/b"],
		],
		[["--category", "hate, threats"], ["/a"]],
		[
			["--notifier", "Watch, Inc."],
			["/some.page", "/b"],
		],
		[
			["--notifier", "anna,watch"],
			["/a", "/b"],
		],
		[["--platform", "facebook", "--older-than", "30d"], ["/some.page"]],
		[
			["--platform", "facebook,web", "--older-than", "30d"],
			["/some.page", "/a"],
		],
	])("%j gives %j", async (argv, urls) => {
		expect(await list(...argv)).toEqual({ err: "", urls });
	});

	it("says that a platform or kind is in no target, where nothing is listed for it", async () => {
		expect(await list("--platform", "facebok")).toEqual({
			err: "stillup: no target has the platform facebok; did you mean facebook?\n",
			urls: [],
		});
		expect((await list("--kind", "tweet")).err).toBe("stillup: no target has the kind tweet\n");
		expect((await list("--platform", "facebook", "--state", "live")).err).toBe("");
	});
});
