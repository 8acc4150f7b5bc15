import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startHttp } from "../support/loopback.ts";
import { runProgram, temporaryFolder } from "../support/run-program.ts";

test("a user agent of the settings file is held to what a header can hold, too", async () => {
	const file = join(temporaryFolder(), "stillup.config.yaml");
	writeFileSync(file, 'userAgent: "études 5 €"\n');
	const run = await runProgram(["check", "http://127.0.0.1:9999/", "--allow-private", "--config", file]);
	expect(run.code).toBe(2);
	expect(run.err).toContain("--user-agent cannot be sent");
});

test("--user-agent is sent as it is", async () => {
	const host = await startHttp((_request, response) => void response.writeHead(410).end());
	await runProgram([
		"check",
		`${host.origin}/a`,
		"--allow-private",
		"--user-agent",
		"my-study/1.0 (+https://example.org)",
	]);
	await host.close();
	expect(host.seen[0]?.headers["user-agent"]).toBe("my-study/1.0 (+https://example.org)");
});

test.each(["Büro.example", "xn--bro-hoa.example", "BÜRO.EXAMPLE"])(
	"--resolve takes %s for the host of the URL",
	async (name) => {
		const host = await startHttp((_request, response) => void response.writeHead(410).end());
		const flags = ["--allow-private", "--json", "--resolve", `${name}:127.0.0.1`];
		const run = await runProgram(["check", `http://büro.example:${host.port}/a`, ...flags]);
		await host.close();
		expect(JSON.parse(run.out)).toMatchObject({ status: "removed", reason: "gone" });
	},
);
