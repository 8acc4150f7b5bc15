// Date formats as other tools write them, in luxon's tokens. Each has one reading only, so nothing is guessed.

/** strftime (POSIX, Python), as far as it tells a date or a time. */
const STRFTIME: Readonly<Record<string, string>> = {
	Y: "yyyy",
	y: "yy",
	m: "MM",
	b: "MMM",
	h: "MMM",
	B: "MMMM",
	d: "dd",
	e: "d",
	j: "ooo",
	H: "HH",
	I: "hh",
	M: "mm",
	S: "ss",
	f: "SSS",
	p: "a",
	z: "ZZZ",
	F: "yyyy-MM-dd",
	T: "HH:mm:ss",
	R: "HH:mm",
	D: "MM/dd/yy",
	"%": "%",
};

const fromStrftime = (text: string): string =>
	text.replace(/%[-_]?(.)|([A-Za-z]+)/g, (whole, letter: string | undefined, literal: string | undefined) =>
		letter === undefined ? `'${literal}'` : (STRFTIME[letter] ?? whole),
	);

const SEPARATORS = ["/", ".", "-", " "] as const;
const ORDERS: Readonly<Record<string, readonly string[]>> = {
	dmy: ["d", "M", "y"],
	mdy: ["M", "d", "y"],
	ymd: ["y", "M", "d"],
};

/** The pattern without its quoted literals. */
export const tokensOf = (pattern: string): string => pattern.replace(/'[^']*'/g, "");

/** `DD/MM/YYYY` is what people write who know Excel or moment; luxon's own `D` and `Y` mean nothing here. */
const lowerCased = (pattern: string): string =>
	/Y/.test(tokensOf(pattern)) ? pattern.replaceAll("Y", "y").replaceAll("D", "d") : pattern;

/** `dd/mm/yyyy` as in Excel: m is the month where none other is told, but minutes after hours and before seconds. */
const monthsFromMinutes = (pattern: string): string =>
	/[MLoW]/.test(tokensOf(pattern))
		? pattern
		: pattern.replace(/(?<![hHm][^a-zA-Z]{0,2}|m)m+(?!m|[^a-zA-Z]{0,2}s)/g, (run) => run.toUpperCase());

/** Hours of a half day mean nothing without the half: `hh:mm` is what Excel calls `HH:mm`. */
const wholeDay = (pattern: string): string =>
	/a/.test(tokensOf(pattern)) || pattern.includes("'") ? pattern : pattern.replaceAll("h", "H");

/** The luxon patterns that a format in anybody's way of writing stands for, the first one to be named. */
export const patternsOf = (text: string): readonly [string, ...string[]] => {
	const order = ORDERS[text.toLowerCase()];
	if (order !== undefined) {
		const [first, ...rest] = SEPARATORS.map((separator) => order.join(separator));
		return [first ?? text, ...rest];
	}
	if (/%[-_]?[A-Za-z]/.test(text)) return [fromStrftime(text)];
	return [wholeDay(monthsFromMinutes(lowerCased(text)))];
};
