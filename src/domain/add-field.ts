/**
 * Fields whose values must not be joined to a list (RFC 9110 section 5.3), or may hold a comma of their own: joined with a
 * newline, which no field can hold.
 */
const NO_LISTS: ReadonlySet<string> = new Set(["set-cookie", "location"]);

/**
 * Adds a field to those of a message; a repeated one is joined with ", " (RFC 9110 section 5.3), Set-Cookie and Location
 * with a newline.
 * @param name in lower case
 */
export const addField = (fields: Map<string, string>, name: string, value: string): void => {
	const before = fields.get(name);
	fields.set(name, before === undefined ? value : `${before}${NO_LISTS.has(name) ? "\n" : ", "}${value}`);
};
