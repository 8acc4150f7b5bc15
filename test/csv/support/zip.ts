import { crc32, deflateRawSync } from "node:zlib";

const u16 = (value: number): Buffer => Buffer.from([value & 0xff, (value >> 8) & 0xff]);
const u32 = (value: number): Buffer => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);

/** A zip archive of the given parts (PKWARE APPNOTE 4.3), for workbooks made by hand. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer => {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, content] of Object.entries(parts)) {
		const data = Buffer.from(content);
		const packed = deflateRawSync(data);
		const fields = Buffer.concat([
			u16(20),
			u16(0),
			u16(8),
			u32(0),
			u32(crc32(data)),
			u32(packed.length),
			u32(data.length),
			u16(name.length),
			u16(0),
		]);
		const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
		directory.push(
			Buffer.concat([
				Buffer.from("PK\x01\x02"),
				u16(20),
				fields,
				u16(0),
				u16(0),
				u16(0),
				u32(0),
				u32(offset),
				Buffer.from(name),
			]),
		);
		files.push(local);
		offset += local.length;
	}
	const central = Buffer.concat(directory);
	const count = u16(directory.length);
	const end = Buffer.concat([u16(0), u16(0), count, count, u32(central.length), u32(offset), u16(0)]);
	return Buffer.concat([...files, central, Buffer.from("PK\x05\x06"), end]);
};

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook with one sheet of the given XML. */
export const workbookOf = (sheet: string, more: Readonly<Record<string, string>> = {}): Buffer =>
	zipOf({
		"xl/workbook.xml": `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="sharedStrings.xml"/><Relationship Id="rId3" Target="/xl/styles.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml": sheet,
		...more,
	});
