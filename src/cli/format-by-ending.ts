/** The format that a file's name asks for by its ending, such as `csv` for `again.csv`; undefined where it tells none. */
export const formatByEnding = <Format extends string>(
	path: string | undefined,
	endings: Readonly<Record<string, Format>>,
): Format | undefined => {
	const [, ending] = /\.([a-z]+)$/i.exec(path ?? "") ?? [];
	return ending === undefined ? undefined : endings[ending.toLowerCase()];
};
