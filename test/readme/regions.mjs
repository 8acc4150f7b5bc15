// What of README.md is made: the text between <!-- NAME --> and <!-- /KIND -->, where NAME is `help` or `output:SOMETHING`.

const REGION = /<!-- (help|output:([\w-]+)) -->\n([\s\S]*?)<!-- \/(help|output) -->/g;
const FENCE = /^( *)```(\w*)[^\n]*\n([\s\S]*?)^\1```$/gm;

/** The made regions in order: name and content. */
export const regionsOf = (readme) => [...readme.matchAll(REGION)].map(([, name, , content]) => ({ name, content }));

/** README.md with every made region as `make(name)` gives it. */
export const withRegions = (readme, made) =>
	readme.replace(REGION, (_all, name, output, _content, kind) => {
		const content = made.get(name);
		if (content === undefined) throw new Error(`README.md asks for ${name}, which nobody makes`);
		return `<!-- ${name} -->\n${content}<!-- /${output === undefined ? "help" : kind} -->`;
	});

/** Fenced blocks of a language outside the made regions. */
export const blocksOf = (readme, language) =>
	[...readme.replace(REGION, "").matchAll(FENCE)].filter(([, , name]) => name === language).map(([, , , text]) => text);

/** The command lines of all `sh` blocks, a continued one as one; comments are left to the shell. */
export const commandLinesOf = (readme) =>
	blocksOf(readme, "sh").flatMap((text) =>
		text
			.replaceAll("\\\n", "")
			.split("\n")
			.map((line) => line.replace(/^\$ /, "").trim())
			.filter((line) => line !== "" && !line.startsWith("#")),
	);
