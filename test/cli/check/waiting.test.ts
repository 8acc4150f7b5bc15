import { expect, it, onTestFinished } from "vitest";
import { at } from "../../support/builders.ts";
import { startHttp } from "../../support/loopback.ts";
import { runProgram } from "../../support/run-program.ts";

const NOW = at("2026-11-22T12:00:00Z");

it("a look begins when its request goes out: the wait for the host's turn before it is no part of it", async () => {
	const host = await startHttp((_request, response) => {
		response.writeHead(410);
		response.end("Gone");
	});
	onTestFinished(() => host.close());
	const urls = ["/1", "/2", "/3"].map((path) => host.origin + path);
	const { out } = await runProgram(["check", "--json", "--allow-private", ...urls], { now: NOW });
	const looks = out
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	const times = looks.map(({ checkedAt }) => at(checkedAt));
	// The clock moves on only while somebody waits: a second or so for each turn.
	expect((times[1] ?? 0) - NOW).toBeGreaterThanOrEqual(900);
	expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(900);
	expect(looks.map(({ durationMs }) => durationMs)).toEqual([0, 0, 0]);
});
