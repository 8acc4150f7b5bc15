import { describe, expect, it } from "vitest";
import { instant } from "../../../src/domain/time.ts";
import {
	diagnoseClock,
	diagnoseDisk,
	diagnoseDriver,
	diagnoseNode,
	diagnoseStudy,
} from "../../../src/pipeline/doctor/machine.ts";
import { mayAbort } from "../../../src/store/sqlite/driver-build.ts";
import type { StudyCondition } from "../../../src/store/study-condition.ts";
import { at } from "../../support/builders.ts";

const NOW = at("2026-11-22T12:00:00Z");

describe("doctor on this machine", () => {
	it.each([
		["20.18.1", "ok"],
		["20.18.0", "fail"],
		["18.20.4", "fail"],
		["22.1.0", "ok"],
		["24.21.0", "ok"],
	])("Node %s is %s", (version, level) => {
		expect(diagnoseNode(version).level).toBe(level);
	});

	it("a native module that cannot be loaded says how to mend it", () => {
		expect(diagnoseDriver("3.53.0", false)).toMatchObject({ level: "ok", message: "SQLite 3.53.0" });
		expect(diagnoseDriver(new Error("no bindings"), false)).toMatchObject({
			level: "fail",
			advice: expect.stringContaining("npm rebuild"),
		});
	});

	it("a native module that makes Node 24 abort is known by what it was compiled against", () => {
		const compiled = Buffer.from("\0_ZN4node28RemoveEnvironmentCleanupHookEPN2v87IsolateEPFvPvES3_\0");
		const prebuilt = Buffer.from("\0_ZN4node25AddEnvironmentCleanupHookEPN2v87IsolateEPFvPvES3_\0");
		expect(mayAbort(compiled, "24.21.0")).toBe(true);
		expect(mayAbort(prebuilt, "24.21.0")).toBe(false);
		expect(mayAbort(compiled, "22.23.3")).toBe(false);
		expect(diagnoseDriver("3.53.0", true)).toMatchObject({ level: "warn", advice: expect.stringContaining("Node 22") });
	});

	it.each([
		["right", 0, null, "ok"],
		["20 s ahead", 20, null, "ok"],
		["two minutes ahead", 120, null, "warn"],
		["two minutes behind", -120, null, "warn"],
		["an hour behind", -3600, null, "fail"],
		["right, and a look dated tomorrow", 0, "2026-11-23T12:00:00Z", "warn"],
	])("a clock that is %s", (_what, offset, newest, level) => {
		const server = instant(NOW - offset * 1000);
		expect(diagnoseClock(NOW, newest === null ? null : at(newest), server).level).toBe(level);
	});

	it("a clock that lost its time is in the way, also without a network", () => {
		expect(diagnoseClock(at("2000-01-01T00:00:00Z"), null, null).level).toBe("fail");
		expect(diagnoseClock(NOW, null, null)).toMatchObject({ level: "ok", message: "2026-11-22T12:00:00.000Z" });
	});

	it.each([
		[50e6, 0, "fail"],
		[500e6, 400e6, "warn"],
		[5e9, 400e6, "ok"],
		[null, 0, "fail"],
	])("a disk with %d bytes free for a study of %d is %s", (free, size, level) => {
		expect(diagnoseDisk("/data", free, size, null).level).toBe(level);
	});

	it("a place that may not be written is in the way", () => {
		expect(diagnoseDisk("/data", 10 ** 12, 0, "/data/study.db")).toMatchObject({
			level: "fail",
			message: "/data/study.db is read-only",
			advice: expect.stringContaining("--db"),
		});
	});
});

describe("doctor on a study", () => {
	const sweep = {
		id: 7 as never,
		origin: "polled",
		startedAt: at("2026-11-22T04:00:00Z"),
		finishedAt: at("2026-11-22T04:10:00Z"),
		vantage: null,
		userAgent: null,
		toolVersion: "0",
		settings: {},
		counts: null,
		suspicions: [],
	} as const;
	const usable = {
		kind: "usable",
		bytes: 5e6,
		targets: 3,
		snapshots: 9,
		platforms: [],
		lastSweep: sweep,
		newestLook: null,
		problem: null,
	} as const;
	const suspicion = {
		platform: "facebook",
		status: "removed",
		cause: "live-control-failed",
		settlement: null,
		snapshots: 1,
		detail: "walls",
	} as const;
	const studies: readonly (readonly [string, StudyCondition, string])[] = [
		["fine", usable, "ok"],
		["before its first sweep", { ...usable, lastSweep: null }, "ok"],
		["missing", { kind: "missing" }, "warn"],
		["of an older schema", { kind: "older", version: 1 }, "warn"],
		["unusable", { kind: "unusable", message: "x is not a database", hint: null }, "fail"],
		["damaged", { ...usable, problem: "page 3 is never used" }, "fail"],
		["whose sweep was killed", { ...usable, lastSweep: { ...sweep, finishedAt: null } }, "warn"],
		["whose sweep is suspect", { ...usable, lastSweep: { ...sweep, suspicions: [suspicion] } }, "warn"],
		[
			"that nobody swept for long",
			{ ...usable, lastSweep: { ...sweep, startedAt: at("2026-11-01T00:00:00Z") } },
			"warn",
		],
	];
	it.each(studies)("one that is %s: %s", (_what, study, level) => {
		const found = diagnoseStudy("study.db", study, NOW);
		expect(found.level).toBe(level);
		expect(found.advice === null).toBe(level === "ok");
	});
});
