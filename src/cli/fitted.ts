const COLUMNS = 80;

/** Where the next line goes on: below the text that follows `stillup: `, a list's mark or blanks. */
const hangingIndent = (line: string): string => " ".repeat(/^(?:stillup: | *(?:- )?)/.exec(line)?.[0].length ?? 0);

const fittedLine = (line: string): string => {
	// What moves the cursor is no text to be broken.
	if (line.length <= COLUMNS || /[\r\u001b]/.test(line)) return line;
	const indent = hangingIndent(line);
	const lines: string[] = [];
	let current = line.slice(0, indent.length);
	let isFirst = true;
	for (const word of line.slice(indent.length).split(" ")) {
		if (!isFirst && current.length + 1 + word.length > COLUMNS) {
			lines.push(current);
			current = indent + word;
		} else current += isFirst ? word : ` ${word}`;
		isFirst = false;
	}
	return [...lines, current].join("\n");
};

/** Lines of at most 80 columns, broken at blanks alone: paths and URLs stay whole, to be copied. */
export const fitted = (text: string): string => text.split("\n").map(fittedLine).join("\n");
