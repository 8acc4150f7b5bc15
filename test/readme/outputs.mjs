// The made regions of README.md.
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";

const fenced = (text, language = "text") => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;

const done = ({ code, out, err }, what) => {
	if (code !== 0) throw new Error(`${what} ended with ${code}:\n${out}${err}`);
	return out;
};

/** The commands' names as `stillup --help` lists them. */
export const commandsOf = (help) =>
	[...help.slice(help.indexOf("\nCommands:\n")).matchAll(/^ {2}([a-z][\w-]*)/gm)]
		.map(([, name]) => name)
		.filter((name) => name !== "help");

const helpRegion = ({ run, root }) => {
	const help = done(run("stillup --help", root), "stillup --help");
	const all = [
		["stillup", help],
		...commandsOf(help).map((name) => [`stillup ${name}`, done(run(`stillup ${name} --help`, root), name)]),
	];
	return all
		.map(([name, text]) => `<details><summary><code>${name}</code></summary>\n\n${fenced(text)}\n</details>\n`)
		.join("\n");
};

const demoRegion = ({ run, folder }) => fenced(done(run("stillup demo", folder("demo")), "stillup demo"));

const STATES = {
	"still up": ({ lastLive }) => lastLive !== null && lastLive >= 30,
	gone: ({ firstRemoved }) => firstRemoved !== null && firstRemoved <= 30,
	"cannot be told: it went somewhere in between": () => true,
};

/** Day 0 is the report itself: it says that the page was up. */
const dayOf = (days) => (days === null ? "" : days === 0 ? "0 (as reported)" : String(Number(days.toFixed(1))));

/** One row of the table that counts by hand. */
const countedRow = (target, asOf) => {
	const age = (Date.parse(asOf) - Date.parse(target.notices[0].reportedAt)) / 86_400_000;
	const state = age < 31 ? "not yet due" : Object.entries(STATES).find(([, holds]) => holds(target))?.[0];
	return `| ${new URL(target.url).pathname} | ${target.looks.length} | ${dayOf(target.lastLive)} | ${dayOf(target.firstRemoved)} | ${state} |`;
};

const workedExample = ({ run, folder, root }) => {
	const place = folder("worked-example");
	for (const name of ["reported.csv", "looks.csv"])
		cpSync(join(root, "fixtures", "worked-example", name), join(place, name));
	const shown = (line) => `$ ${line}\n${done(run(line, place), line).trimEnd()}\n`;
	const firstLines = (text, count) => `${text.split("\n").slice(0, count).join("\n")}\n…\n`;
	const imported = shown("stillup import reported.csv");
	const looked = shown("stillup import --snapshots looks.csv");
	const looks = firstLines(readFileSync(join(place, "looks.csv"), "utf8"), 8);
	const line = "stillup report --as-of 2025-04-10 --after 30d";
	const report = shown(line);
	const { asOf, evidence } = JSON.parse(done(run(`${line} --json`, place), line));
	const rows = evidence.targets.map((target) => countedRow(target, asOf));
	return [
		fenced(imported, "console"),
		"Looks that were made by hand, or by sweeps; these are the first of them:\n",
		fenced(looks, "csv"),
		fenced(looked, "console"),
		"What the looks prove, in days after the report:\n",
		`| page | looks | last seen live | first seen gone for good | 30 days after the report |\n| --- | ---: | ---: | ---: | --- |\n${rows.join("\n")}\n`,
		"And the sentence, with the counts that it rests on:\n",
		fenced(`${report.slice(0, report.indexOf("\nWhen last looked at")).trimEnd()}\n…`, "console"),
	].join("\n");
};

const checkRegion = ({ run, folder, web }) =>
	fenced(
		["https://example.com/page", "https://example.com/gone", "https://example.com/private"]
			.map((url) => `$ stillup check ${url}\n${done(run(`stillup check ${url}`, folder("check"), web), url)}`)
			.join("\n"),
		"console",
	);

const MAKERS = {
	help: helpRegion,
	"output:demo": demoRegion,
	"output:worked-example": workedExample,
	"output:check": checkRegion,
};

/** Makes the named regions. `context` is the built program with `web`, the variables that lead to the stand-in. */
export const makeRegions = (names, context) =>
	new Map(names.filter((name) => name in MAKERS).map((name) => [name, MAKERS[name](context)]));
