import { readFileSync, writeSync } from "node:fs";

// Loaded into a measured process: tells its own peak of memory (kB) and CPU time (µs) on channel 3 when it ends.
// resourceUsage().maxRSS would count what its parent held when it was started.
process.on("exit", () => {
	const peak = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "NaN";
	const { user, system } = process.cpuUsage();
	writeSync(3, `${peak} ${user + system}`);
});
