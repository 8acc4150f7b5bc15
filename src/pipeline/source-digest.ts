import { createHash } from "node:crypto";
import { type ByteSource, passingBytes } from "../csv/bytes/byte-source.ts";

/** SHA-256 of a list's bytes, hexadecimal, for the record of its import. */
export const sourceDigest = async (source: ByteSource): Promise<string> => {
	const hash = createHash("sha256");
	for await (const part of passingBytes(source)) hash.update(part);
	return hash.digest("hex");
};
