// Runs README.md's `js` blocks: each line `EXPRESSION; // VALUE` must give that value, `…` standing for further digits.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const CLAIM = /^(?<expression>[^/\s].*?);? *\/\/ (?<value>.+)$/;

const printer = `const shown = (value) =>
	typeof value === "string" ? JSON.stringify(value)
	: Array.isArray(value) ? "[" + value.map(shown).join(", ") + "]"
	: typeof value === "object" && value !== null ? "{ " + Object.entries(value).map(([key, one]) => key + ": " + shown(one)).join(", ") + " }"
	: String(value);`;

const asPattern = (value) => new RegExp(`^${value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("…", "\\d*")}$`);

/** Gives, for each claim, what it says and what is so. */
export const runScripts = (blocks, { run, root }) =>
	blocks.flatMap((block, index) => {
		const claims = [];
		const lines = block.split("\n").map((line) => {
			const found = CLAIM.exec(line)?.groups;
			if (found === undefined || line.startsWith("import ")) return line;
			claims.push(found);
			return `console.log(shown(${found.expression}));`;
		});
		const file = join(root, `readme-${index}.mjs`);
		writeFileSync(
			file,
			`${lines.join("\n")}\n${printer}\n`
				.replace(/^((?:import .*\n)+|)/, `$1`)
				.replace(/^([\s\S]*?)(const shown = [\s\S]*)$/, "$2\n$1"),
		);
		const { code, out, err } = run(`node "${file}"`, root);
		const values = out.trimEnd().split("\n");
		return claims.map(({ expression, value }, at) => ({
			expression,
			value,
			found: code === 0 ? values[at] : err,
			holds: code === 0 && asPattern(value).test(values[at] ?? ""),
		}));
	});
