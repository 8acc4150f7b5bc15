import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { runProgram, temporaryFolder } from "../support/run-program.ts";
import { repository } from "./installed-package.ts";

// The image cannot be built where there is no Docker: what can be known without it is tested here.

const folder = join(repository, "fixtures", "docker");
const text = (name: string): string => readFileSync(join(folder, name), "utf8");

type Instruction = { readonly name: string; readonly rest: string };

/** The instructions of a Dockerfile, continued lines as one, comments left out. */
const instructionsOf = (dockerfile: string): readonly Instruction[] =>
	dockerfile
		.replace(/^#.*\n/gm, "")
		.replace(/\\\n\s*/g, "")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => {
			const [, name = "", rest = ""] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
			return { name, rest };
		});

const KNOWN = ["FROM", "RUN", "COPY", "WORKDIR", "ENV", "VOLUME", "USER", "ENTRYPOINT", "CMD"];

const instructions = instructionsOf(text("Dockerfile"));
const withName = (name: string): readonly string[] =>
	instructions.filter((one) => one.name === name).map(({ rest }) => rest);
/** What is copied from the repository, and not from the first stage. */
const copied = withName("COPY")
	.filter((rest) => !rest.includes("--from="))
	.flatMap((rest) =>
		rest
			.split(" ")
			.filter((word) => !word.startsWith("--"))
			.slice(0, -1),
	);

describe("the Dockerfile", () => {
	it("holds instructions that Docker knows", () => {
		for (const { name } of instructions) expect(KNOWN).toContain(name);
		expect(instructions[0]?.name).toBe("FROM");
	});

	it("copies only files that are there, and that its ignore file lets in", () => {
		const letIn = text("Dockerfile.dockerignore")
			.split("\n")
			.filter((line) => line.startsWith("!"))
			.map((line) => line.slice(1));
		expect(copied.length).toBeGreaterThan(4);
		for (const path of copied) {
			expect(existsSync(join(repository, path)), path).toBe(true);
			expect(letIn).toContain(path);
		}
	});

	it("takes over from its first stage what npm packs, and what that needs to run", () => {
		const taken = withName("COPY").filter((rest) => rest.includes("--from=build"));
		for (const path of ["package.json", "node_modules", "bin", "dist", "fixtures/demo", "src/packs/README.md"])
			expect(taken.some((rest) => rest.includes(`/app/${path} `))).toBe(true);
	});

	it("runs a Node that package.json allows, with one version throughout", () => {
		const images = withName("FROM").map((rest) => rest.split(" ")[0]);
		expect(new Set(images).size).toBe(1);
		expect(Number(/^node:(\d+)-/.exec(images[0] ?? "")?.[1])).toBeGreaterThanOrEqual(20);
	});

	it("leaves no package lists behind, and does not run as root", () => {
		for (const rest of withName("RUN").filter((one) => one.includes("apt-get"))) {
			expect(rest).toContain("--no-install-recommends");
			expect(rest).toContain("rm -rf /var/lib/apt/lists/*");
		}
		expect(withName("USER").at(-1)).toBe("node");
	});

	it("starts stillup with what follows the image's name", () => {
		expect(JSON.parse(withName("ENTRYPOINT")[0] ?? "")).toEqual(["stillup"]);
		expect(JSON.parse(withName("CMD")[0] ?? "")).toEqual(["--help"]);
	});
});

const composeSchema = z.strictObject({
	services: z.record(
		z.string(),
		z.strictObject({
			build: z.strictObject({ context: z.string(), dockerfile: z.string() }),
			image: z.string(),
			entrypoint: z.array(z.string()),
			user: z.string(),
			init: z.boolean(),
			restart: z.enum(["no", "always", "on-failure", "unless-stopped"]),
			stop_grace_period: z.string().regex(/^\d+[sm]$/),
			environment: z.record(z.string(), z.string()),
			volumes: z.array(z.string().regex(/^[^:]+:\/[^:]+$/)),
			security_opt: z.array(z.string()),
		}),
	),
});

describe("the compose file", () => {
	const compose = composeSchema.parse(parse(text("compose.yaml")));

	it("builds from the repository with the Dockerfile beside it", () => {
		const { context, dockerfile } = compose.services.stillup?.build ?? { context: "", dockerfile: "" };
		expect(`${resolve(folder, context)}/`).toBe(repository);
		expect(join(repository, dockerfile)).toBe(join(folder, "Dockerfile"));
	});

	it("starts cron by the script that the image holds", () => {
		const [entrypoint] = compose.services.stillup?.entrypoint ?? [];
		expect(copied.map((path) => path.split("/").at(-1))).toContain(entrypoint);
		expect(text(entrypoint ?? "")).toMatch(/exec cron -f\n$/);
	});
});

describe("the script that starts cron", () => {
	const script = join(folder, "stillup-cron");

	it("is a program, and sh reads it", () => {
		expect(statSync(script).mode & 0o111).not.toBe(0);
		expect(spawnSync("sh", ["-n", script], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
	});

	it("asks stillup for a crontab as stillup understands it", async () => {
		const [, line = ""] = /^stillup (schedule .*?) \|/m.exec(text("stillup-cron")) ?? [];
		const run = await runProgram(line.split(" "), { folder: temporaryFolder(), variables: { STILLUP_EVERY: "4h" } });
		expect(run).toMatchObject({ code: 0, err: "" });
		expect(run.out).toContain("sweep --quiet");
		expect(run.out).toContain("/study/stillup.log");
	});

	it("names commands in its comments that exist", async () => {
		const all = ["Dockerfile", "compose.yaml"].map(text).join("\n");
		const commands = [...all.matchAll(/^#.* stillup (?:stillup )?(\w+) /gm)].map(([, name]) => name ?? "");
		expect(commands).toEqual(expect.arrayContaining(["sweep", "report"]));
		for (const name of commands) expect((await runProgram([name, "--help"])).code).toBe(0);
	});
});
