/** Fields whose values must not be joined to a list (RFC 9110 section 5.3): joined with a newline, which no field can hold. */
export const SET_COOKIE: ReadonlySet<string> = new Set(["set-cookie"]);

/**
 * Adds a field to those of a message; a repeated one is joined with ", " (RFC 9110 section 5.3).
 * @param name in lower case
 * @param noLists names of the fields that are joined with a newline instead
 */
export const addField = (fields: Map<string, string>, name: string, value: string, noLists = SET_COOKIE): void => {
	const before = fields.get(name);
	fields.set(name, before === undefined ? value : `${before}${noLists.has(name) ? "\n" : ", "}${value}`);
};
