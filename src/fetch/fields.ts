import { addField } from "../domain/add-field.ts";
import type { Fields } from "../domain/exchange.ts";

/**
 * undici's raw header section as Fields. Bytes are read as ISO-8859-1 (RFC 9110 section 5.5), so that none is lost.
 */
export const fieldsOf = (raw: readonly Buffer[]): Fields => {
	const fields = new Map<string, string>();
	for (let i = 0; i + 1 < raw.length; i += 2) {
		const name = raw[i]?.toString("latin1").toLowerCase() ?? "";
		const value = raw[i + 1]?.toString("latin1").trim() ?? "";
		addField(fields, name, value);
	}
	return fields;
};
