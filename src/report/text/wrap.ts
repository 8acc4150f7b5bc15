import stringWidth from "string-width";

const WIDEST = 80;

const breakLongWord = (word: string, width: number): string[] => {
	const parts: string[] = [];
	let part = "";
	for (const character of word) {
		if (stringWidth(part + character) > width) {
			parts.push(part);
			part = "";
		}
		part += character;
	}
	return part === "" ? parts : [...parts, part];
};

/** Breaks text into lines of at most `width` columns, between words where it can. */
export const wrap = (text: string, width: number = WIDEST): string[] => {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ")) {
		const joined = line === "" ? word : `${line} ${word}`;
		if (stringWidth(joined) <= width) {
			line = joined;
			continue;
		}
		if (line !== "") lines.push(line);
		const parts = stringWidth(word) <= width ? [word] : breakLongWord(word, width);
		lines.push(...parts.slice(0, -1));
		line = parts.at(-1) ?? "";
	}
	lines.push(line);
	return lines;
};
