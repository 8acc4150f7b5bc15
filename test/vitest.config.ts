import { defineConfig } from "vitest/config";

// Tests mirror src; benchmarks live in test/bench and run by `npm run bench`.
export default defineConfig({
	test: {
		root: new URL("..", import.meta.url).pathname,
		include: ["test/**/*.test.ts"],
		exclude: ["test/bench/**", "node_modules/**"],
		setupFiles: ["test/support/loopback-only.ts"],
		// No test waits for its own sake: these only end what hangs, also on a machine a tenth as fast as ours.
		testTimeout: 180_000,
		hookTimeout: 300_000,
		pool: "forks",
	},
});
