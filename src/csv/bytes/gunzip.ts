import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UserError } from "../../domain/user-error.ts";

/** A list compresses some 5 to 50 times; zeros compress 1000 times. Below the first figure any ratio is harmless. */
export const GZIP_BOUNDS = { harmlessBytes: 64 * 1024 * 1024, maxRatio: 200 };

/**
 * Unpacks gzip (RFC 1952, several members too) as a stream.
 * @throws UserError when the data is damaged, or unpacks so far that it can only be a bomb
 */
export const gunzip = async function* (
	bytes: AsyncIterable<Uint8Array>,
	bounds: typeof GZIP_BOUNDS = GZIP_BOUNDS,
): AsyncGenerator<Uint8Array> {
	let packed = 0;
	let unpacked = 0;
	const counted = async function* (): AsyncGenerator<Uint8Array> {
		for await (const part of bytes) {
			packed += part.byteLength;
			yield part;
		}
	};
	const unzip = createGunzip();
	const input = Readable.from(counted(), { objectMode: false, highWaterMark: 65_536 });
	input.on("error", (error) => unzip.destroy(error));
	input.pipe(unzip);
	try {
		for await (const part of unzip) {
			const chunk: Uint8Array = part;
			unpacked += chunk.byteLength;
			if (unpacked > bounds.harmlessBytes && unpacked > packed * bounds.maxRatio) {
				throw new UserError(
					`The gzip file unpacks to more than ${bounds.maxRatio} times its size; it was not read further.`,
					"Unpack it with gunzip, look at it, and import the unpacked file.",
				);
			}
			yield chunk;
		}
	} catch (error) {
		if (error instanceof Error && "code" in error && String(error.code).startsWith("Z_")) {
			throw new UserError(`The gzip file is damaged (${error.message}).`, "Fetch or pack the file again.");
		}
		throw error;
	} finally {
		input.destroy();
		unzip.destroy();
	}
};
