import { once } from "node:events";
import { createReadStream, statSync } from "node:fs";
import { messageOf } from "../domain/message-of.ts";
import { UserError } from "../domain/user-error.ts";

/** The bytes of a file, or of standard input for `-`. Throws UserError where it cannot be read. */
export const openInput = async (
	path: string,
	stdin: () => AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> => {
	if (path === "-") return stdin();
	// A folder can be opened, and fails only when it is read.
	if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
		throw new UserError(`${path} is a folder.`, "give the file itself");
	const stream = createReadStream(path);
	try {
		await once(stream, "ready");
	} catch (error) {
		throw new UserError(`${path} cannot be read: ${messageOf(error)}`, "check the file's name");
	}
	return stream;
};
