import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import { UserError } from "../../domain/user-error.ts";

/** What is told of an XML part as it streams by. Names come without their prefix, attributes with it. */
export type XmlEvents = {
	open?(name: string, attributes: Readonly<Record<string, string>>): void;
	text?(text: string): void;
	close?(name: string): void;
};

/** Text without markup for longer than this is no workbook: Excel's longest cell has 32,767 characters. */
const MOST_CHARS_WITHOUT_MARKUP = 4 * 1024 * 1024;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads an XML part, calling `events`; yields after each piece, so that the caller can take what has gathered.
 * Entities beyond XML's own are not expanded.
 * @throws UserError when it is not well-formed
 */
export const readXml = async function* (bytes: AsyncIterable<Uint8Array>, events: XmlEvents): AsyncGenerator<void> {
	const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
	const decoder = new StringDecoder("utf8");
	let charsSinceMarkup = 0;
	let isAny = false;
	let fault: Error | null = null;
	parser.on("error", (error) => {
		fault ??= error;
	});
	parser.on("opentag", ({ name, attributes }) => {
		charsSinceMarkup = 0;
		events.open?.(localName(name), attributes);
	});
	parser.on("closetag", ({ name }) => {
		charsSinceMarkup = 0;
		events.close?.(localName(name));
	});
	parser.on("text", (text) => events.text?.(text));
	parser.on("cdata", (text) => events.text?.(text));
	const check = (): void => {
		if (fault === null && charsSinceMarkup <= MOST_CHARS_WITHOUT_MARKUP) return;
		throw new UserError(
			`The workbook is damaged (${fault?.message ?? "endless text in a sheet"}).`,
			"Open it in a spreadsheet program, save it anew or as CSV, and import that.",
		);
	};
	const feed = (text: string): void => {
		charsSinceMarkup += text.length;
		parser.write(text);
		check();
	};
	for await (const part of bytes) {
		isAny = true;
		feed(decoder.write(Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
		yield;
	}
	feed(decoder.end());
	if (isAny) parser.close();
	check();
	yield;
};

/** Reads an XML part to its end. */
export const readWholeXml = async (bytes: AsyncIterable<Uint8Array>, events: XmlEvents): Promise<void> => {
	for await (const _ of readXml(bytes, events)) {
		// The events do the work.
	}
};
