/** The text with its percent-escapes decoded; as it is where a percent sign begins no escape (RFC 3986 section 2.1), or no UTF-8. */
export const percentDecoded = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};
