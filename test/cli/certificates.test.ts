import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runProgram, temporaryFolder } from "../support/run-program.ts";
import { createTestAuthority } from "../support/test-authority.ts";
import { startWebStandIn } from "../support/web-stand-in.ts";

const check = async (ca: string) => {
	const web = await startWebStandIn({ answer: () => ({ status: 410 }) });
	const file = join(temporaryFolder(), "ca.pem");
	writeFileSync(file, ca === "" ? web.ca : ca.replaceAll("ITS OWN", web.ca));
	try {
		return await runProgram(["check", "https://page.example.com/a", "--json", "--proxy", web.proxy, "--ca", file]);
	} finally {
		await web.close();
	}
};

test("--ca trusts every certificate of the file", async () => {
	const run = await check(`${createTestAuthority().ca}ITS OWN`);
	expect(JSON.parse(run.out)).toMatchObject({ status: "removed", reason: "gone" });
});

test("a host under a certificate of nobody's is not believed", async () => {
	const run = await check(createTestAuthority().ca);
	expect(JSON.parse(run.out)).toMatchObject({ status: "inconclusive", reason: "tls-failed" });
});

test.each([
	["no certificate at all", "hello", "holds no PEM certificate"],
	[
		"a damaged one beside a good one",
		"ITS OWN\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
		"2 of 2",
	],
	["one that breaks off", "-----BEGIN CERTIFICATE-----\nMIIB", "1 of 1"],
])("a --ca file with %s is refused before anything is asked", async (_name, ca, message) => {
	const run = await check(ca);
	expect(run.code).toBe(2);
	expect(run.err).toContain(message);
});
