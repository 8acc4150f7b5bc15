import { addField, SET_COOKIE } from "../domain/add-field.ts";
import type { Fields } from "../domain/exchange.ts";

/** Fields whose values may hold a comma of their own: joined with a newline, which no field can hold. */
const NO_LISTS: ReadonlySet<string> = new Set([...SET_COOKIE, "location"]);

/**
 * undici's raw header section as Fields. Bytes are read as ISO-8859-1 (RFC 9110 section 5.5), so that none is lost.
 * Repeated fields are joined with ", " (section 5.3), Set-Cookie and Location, which must not be joined, with a newline.
 */
export const fieldsOf = (raw: readonly Buffer[]): Fields => {
	const fields = new Map<string, string>();
	for (let i = 0; i + 1 < raw.length; i += 2) {
		const name = raw[i]?.toString("latin1").toLowerCase() ?? "";
		const value = raw[i + 1]?.toString("latin1").trim() ?? "";
		addField(fields, name, value, NO_LISTS);
	}
	return fields;
};
