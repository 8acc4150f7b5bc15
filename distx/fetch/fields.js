/**
 * undici's raw header section as Fields. Bytes are read as ISO-8859-1 (RFC 9110 section 5.5), so that none is lost.
 * Repeated fields are joined with ", " (section 5.3), Set-Cookie, which must not be joined, with a newline.
 */
export const fieldsOf = (raw) => {
    const fields = new Map();
    for (let i = 0; i + 1 < raw.length; i += 2) {
        const name = raw[i]?.toString("latin1").toLowerCase() ?? "";
        const value = raw[i + 1]?.toString("latin1").trim() ?? "";
        const before = fields.get(name);
        if (before === undefined)
            fields.set(name, value);
        else
            fields.set(name, `${before}${name === "set-cookie" ? "\n" : ", "}${value}`);
    }
    return fields;
};
