import { defineConfig } from "vitest/config";

// Tests mirror src; benchmarks live in test/bench and run by `npm run bench`.
export default defineConfig({
	test: {
		root: new URL("..", import.meta.url).pathname,
		include: ["test/**/*.test.ts"],
		exclude: ["test/bench/**", "node_modules/**"],
		testTimeout: 30_000,
		hookTimeout: 60_000,
		pool: "forks",
	},
});
